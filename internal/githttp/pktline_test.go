package githttp

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"pushward"
)

func TestPktLine(t *testing.T) {
	var b []byte
	lines := []string{"a", "", "hello\n", strings.Repeat("x", maxPayload)}
	for _, l := range lines {
		b = appendPkt(b, l)
	}
	b = append(b, flushPkt...)
	p := newPktReader(bytes.NewReader(b), 1<<20)
	for _, want := range lines {
		line, flush, err := p.next()
		if err != nil || flush || string(line) != want {
			t.Fatalf("read %q %v %v, want %q", line, flush, err, want)
		}
	}
	if _, flush, err := p.next(); !flush || err != nil {
		t.Errorf("the end of the list reads as %v %v", flush, err)
	}
	if _, _, err := p.next(); !errors.Is(err, io.EOF) {
		t.Errorf("the end reads as %v", err)
	}
}

func TestPktLineKeepsToItsBudget(t *testing.T) {
	p := newPktReader(strings.NewReader("0008abcd0008abcd00000000"), 20)
	for range 2 {
		if _, _, err := p.next(); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := p.next(); err != nil {
		t.Fatal(err)
	}
	if _, _, err := p.next(); pushward.ClassOf(err) != pushward.TooLarge {
		t.Errorf("beyond the budget: %v", err)
	}
}

// FuzzPktLine: whatever comes, the reader gives lines that say the same when
// they are written again, or one of our own errors, and it never takes more
// than its budget.
func FuzzPktLine(f *testing.F) {
	for _, s := range []string{"0000", "0004", "0005a", "0008abcd0000", "0001", "0003", "fff0", "FFF0", "ffff", "00 5a", "000", "0009done\n0000PACK", "-005a"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		const budget = 1 << 12
		p := newPktReader(bytes.NewReader(in), budget)
		var again []byte
		for {
			line, flush, err := p.next()
			if err != nil {
				if class := pushward.ClassOf(err); !errors.Is(err, io.EOF) && class != pushward.Invalid && class != pushward.TooLarge {
					t.Fatalf("an error of class %v: %v", class, err)
				}
				break
			}
			if flush {
				again = append(again, flushPkt...)
			} else {
				again = appendPkt(again, string(line))
			}
		}
		if len(again) > budget || !bytes.EqualFold(again, in[:min(len(again), len(in))]) {
			t.Fatalf("%q reads as %q", in, again)
		}
	})
}

// FuzzRequest: no head of a push makes the reader panic, and what it accepts is
// within its bounds.
func FuzzRequest(f *testing.F) {
	id := strings.Repeat("1", 40)
	for _, s := range []string{
		"0000", string(head("report-status side-band-64k", zeros+" "+id+" refs/heads/x")),
		string(head("push-options atomic quiet", zeros+" "+id+" refs/heads/x", id+" "+zeros+" refs/heads/y")) + "0006ab0000",
		string(appendPkt(nil, "shallow "+id)) + "0000", string(head("object-format=sha256", zeros+" "+id+" x")),
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		q, err := readRequest(newPktReader(bytes.NewReader(in), 1<<16))
		if err != nil {
			if pushward.ClassOf(err) == pushward.Internal {
				t.Fatalf("an error without a class: %v", err)
			}
			return
		}
		if len(q.options) > maxOptions {
			t.Fatalf("%d options", len(q.options))
		}
		for _, c := range q.commands {
			if strings.ContainsAny(c.Name, "\x00\n\r\x1b") || len(c.Name) > maxName {
				t.Fatalf("a command for %q", c.Name)
			}
		}
	})
}

func TestWordsAreHarmless(t *testing.T) {
	var out bytes.Buffer
	r := &report{out: &out, sideband: true}
	r.say("a\x1b[31mb\rc\nd\u202ee\u009bf")
	if want := "0015\x02a.[31mb.c.d.e.f\n"; out.String() != want {
		t.Errorf("sent %q, want %q", out.String(), want)
	}
	if got := reason("First\nline. Second."); got != "First.line" {
		t.Errorf("a reason is %q", got)
	}
	if got := reason(strings.Repeat("ä", 200)); len(got) > 170 || !strings.HasSuffix(got, "ä...") {
		t.Errorf("a long reason is %q", got)
	}
}

// A status list longer than a packet is cut at any byte and put together again.
func TestLongReport(t *testing.T) {
	q := &request{report: true, sideband: true}
	for range 3000 {
		q.commands = append(q.commands, &command{RefUpdate: pushward.RefUpdate{Name: "refs/heads/" + strings.Repeat("x", 40)}})
	}
	var out bytes.Buffer
	(&report{out: &out, sideband: true}).end(q, "ok")
	statuses, _ := readReport(t, out.Bytes(), true)
	if len(statuses) != 3001 || statuses[3000] != "ok refs/heads/"+strings.Repeat("x", 40) {
		t.Errorf("%d statuses", len(statuses))
	}
}
