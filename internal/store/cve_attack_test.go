package store

import (
	"strings"
	"testing"
)

// No text can move from one field of a line to the next, or from one line to
// another, without its MAC telling.
func TestCVE_2026_58426_LengthsAreInTheMAC(t *testing.T) {
	key := []byte(strings.Repeat("k", 32))
	fields := func(l *auditLine) []*string {
		return []*string{&l.action, &l.login, &l.class, &l.addr, &l.request, &l.repoName, &l.data}
	}
	whole := auditLine{action: "abcd", login: "abcd", class: "abcd", addr: "abcd", request: "abcd", repoName: "abcd", data: "abcd"}
	seen := map[[32]byte]string{whole.sum(key, [32]byte{}): "whole"}
	add := func(what string, l auditLine, before [32]byte) {
		mac := l.sum(key, before)
		if other, ok := seen[mac]; ok {
			t.Errorf("%s has the MAC of %s", what, other)
		}
		seen[mac] = what
	}
	for i := range fields(&whole) {
		for n := 1; n <= 4; n++ {
			for j := range fields(&whole) {
				if i == j {
					continue
				}
				l := whole
				from, to := fields(&l)[i], fields(&l)[j]
				*to += (*from)[4-n:]
				*from = (*from)[:4-n]
				add("moved "+strings.Repeat("x", n)+" from "+string(rune('0'+i))+" to "+string(rune('0'+j)), l, [32]byte{})
			}
		}
	}
	numbers := func(l *auditLine) []*int64 {
		return []*int64{&l.lane, &l.seq, &l.id, &l.at, &l.actor, &l.token, &l.repo, &l.owner}
	}
	for i := range numbers(&whole) {
		l := whole
		*numbers(&l)[i] = 7
		add("number "+string(rune('0'+i)), l, [32]byte{})
	}
	add("behind another line", whole, [32]byte{1})
	other := []byte(strings.Repeat("l", 32))
	if whole.sum(other, [32]byte{}) == whole.sum(key, [32]byte{}) {
		t.Error("another key gives the same MAC")
	}
	c := Checkpoint{}
	if c.sum(key, Sum{}) == Sum((&auditLine{}).sum(key, [32]byte{})) {
		t.Error("a checkpoint's MAC is a line's")
	}
}
