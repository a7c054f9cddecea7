package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestBar(t *testing.T) {
	var out bytes.Buffer
	b := &bar{out: &out, total: 200, unit: "files", halt: make(chan struct{})}
	for _, c := range []struct {
		done, total int
		want        string
	}{
		{0, 200, "[........................]   0%  0 of 200 files, found: 0"},
		{150, 200, "[##################......]  75%  150 of 200 files, found: 0"},
		{230, 200, "[########################] 100%  230 of 230 files, found: 0"}, // the total was a guess
		{7, 0, "7 files, found: 0"},
	} {
		out.Reset()
		b.done, b.total = c.done, c.total
		b.draw()
		if have := strings.TrimPrefix(out.String(), eraseLine); have != c.want {
			t.Errorf("%d of %d: %q, want %q", c.done, c.total, have, c.want)
		}
	}
	b.step(3)
	if b.done != 8 || b.matches != 3 {
		t.Errorf("a step with three matches leads to %d and %d", b.done, b.matches)
	}

	out.Reset()
	b.hide()
	b.hide()
	b.draw()
	b.stop()
	b.stop()
	if have := out.String(); strings.Count(have, eraseLine) != 3 || !strings.HasSuffix(have, eraseLine) {
		t.Errorf("a bar that ends prints %q", have)
	}
}

func TestBarOnlyOnATerminal(t *testing.T) {
	var out bytes.Buffer
	if b := newBar(&out, 1, "files"); b != nil {
		t.Error("a bar in a buffer")
	}
	var none *bar
	none.step(1)
	none.hide()
	none.stop()
}
