package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/mattn/go-isatty"
)

// A run shorter than barAfter shows no bar; then it is drawn every barEvery.
const (
	barAfter = time.Second
	barEvery = 100 * time.Millisecond
	barWidth = 24 // characters; with the words around it fits 80 columns
)

// bar tells on a terminal how far a scan has come. It has no colours, and
// leaves nothing behind. A nil bar does nothing.
type bar struct {
	mu      sync.Mutex
	out     io.Writer
	total   int // a guess may be too low; 0 is unknown
	unit    string
	done    int
	matches int
	drawn   bool
	halt    chan struct{} // nil once stopped
}

// newBar gives nil unless out is a terminal that can erase a line.
func newBar(out io.Writer, total int, unit string) *bar {
	f, ok := out.(*os.File)
	if !ok || !isatty.IsTerminal(f.Fd()) || os.Getenv("TERM") == "dumb" {
		return nil
	}
	b := &bar{out: out, total: total, unit: unit, halt: make(chan struct{})}
	go b.run(b.halt)
	return b
}

func (b *bar) run(halt <-chan struct{}) {
	select {
	case <-halt:
		return
	case <-time.After(barAfter):
	}
	tick := time.NewTicker(barEvery)
	defer tick.Stop()
	for {
		b.mu.Lock()
		if b.halt != nil {
			b.draw()
		}
		b.mu.Unlock()
		select {
		case <-halt:
			return
		case <-tick.C:
		}
	}
}

// step counts one item and what it held.
func (b *bar) step(matches int) {
	if b == nil {
		return
	}
	b.mu.Lock()
	b.done++
	b.matches += matches
	b.mu.Unlock()
}

// hide makes room for a line of output.
func (b *bar) hide() {
	if b == nil {
		return
	}
	b.mu.Lock()
	b.erase()
	b.mu.Unlock()
}

// stop takes the bar away for good. It may be called again.
func (b *bar) stop() {
	if b == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.erase()
	if b.halt != nil {
		close(b.halt)
		b.halt = nil
	}
}

const eraseLine = "\r\x1b[K"

func (b *bar) erase() {
	if b.drawn {
		fmt.Fprint(b.out, eraseLine)
		b.drawn = false
	}
}

func (b *bar) draw() {
	line := fmt.Sprintf("%d %s, found: %d", b.done, b.unit, b.matches)
	if b.total > 0 {
		part := min(b.done, b.total) * barWidth / b.total
		line = fmt.Sprintf("[%s%s] %3d%%  %d of %d %s, found: %d", strings.Repeat("#", part), strings.Repeat(".", barWidth-part),
			min(b.done, b.total)*100/b.total, b.done, max(b.done, b.total), b.unit, b.matches)
	}
	fmt.Fprint(b.out, eraseLine+line)
	b.drawn = true
}
