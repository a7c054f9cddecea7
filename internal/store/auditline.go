package store

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// auditLine is a row of the audit log, word for word.
type auditLine struct {
	link
	at       int64 // microseconds
	action   string
	actor    int64
	login    string
	class    string
	token    int64
	addr     string
	request  string
	repo     int64
	repoName string
	owner    int64
	data     string // JSON
}

// link is the place of a line in a lane of the chain.
type link struct {
	lane, seq int64
	id        int64
	mac       [32]byte
}

const auditLineColumns = `lane, seq, id, mac, at, action, actor_id, actor_login, actor_class, token_id, addr, request_id, repo_id, repo, owner_id, data`

// scanAuditLine reads a row whatever has been done to it: a MAC of a wrong
// length is read as none.
func scanAuditLine(row scanner) (l auditLine, err error) {
	var mac []byte
	err = row.Scan(&l.lane, &l.seq, &l.id, &mac, &l.at, &l.action, &l.actor, &l.login, &l.class, &l.token, &l.addr, &l.request,
		&l.repo, &l.repoName, &l.owner, &l.data)
	if len(mac) == len(l.mac) {
		copy(l.mac[:], mac)
	}
	return l, err
}

// laneBits are the low bits of an ID, which name the lane; the others are the
// microseconds of the line's time, or more when the lane's last ID is ahead.
const laneBits = 10

// follow puts the line behind last.
func (l *auditLine) follow(key []byte, lane int64, last link) {
	tick := last.id>>laneBits + 1
	if l.at < 1<<52 {
		tick = max(tick, l.at)
	}
	l.lane, l.seq, l.id = lane, last.seq+1, tick<<laneBits|lane
	l.mac = l.sum(key, last.mac)
}

// sum is the MAC of the line behind one with the MAC before. Numbers are 8 bytes
// and text goes with its length, so that no two lines are the same bytes.
func (l *auditLine) sum(key []byte, before [32]byte) (mac [32]byte) {
	m := hmac.New(sha256.New, key)
	b := make([]byte, 0, 512)
	number := func(n int64) { b = binary.BigEndian.AppendUint64(b, uint64(n)) }
	text := func(s string) {
		number(int64(len(s)))
		b = append(b, s...)
	}
	text("pushward audit line v1")
	b = append(b, before[:]...)
	for _, n := range []int64{l.lane, l.seq, l.id, l.at, l.actor, l.token, l.repo, l.owner} {
		number(n)
	}
	for _, s := range []string{l.action, l.login, l.class, l.addr, l.request, l.repoName, l.data} {
		text(s)
	}
	m.Write(b)
	m.Sum(mac[:0])
	return mac
}

// holds says whether the line stands as it was written behind one with that MAC.
func (l *auditLine) holds(key []byte, before [32]byte) bool {
	want := l.sum(key, before)
	return subtle.ConstantTimeCompare(want[:], l.mac[:]) == 1
}

// Bounds of what a line says beside its columns.
const (
	auditTextLimit  = 1000 // characters of one text
	auditListLimit  = 100
	auditDepthLimit = 6
	auditDataLimit  = 64 << 10 // bytes of JSON
)

// auditText makes text for a line: no control characters, nothing that turns
// the direction of writing, and not too long.
func auditText(s string, limit int) string {
	s = plain(s)
	if strings.IndexFunc(s, unprintable) >= 0 {
		s = strings.Map(func(r rune) rune {
			if unprintable(r) {
				return '\uFFFD'
			}
			return r
		}, s)
	}
	if len(s) <= limit || utf8.RuneCountInString(s) <= limit {
		return s
	}
	return string([]rune(s)[:limit-1]) + "…"
}

func unprintable(r rune) bool {
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029'
}

// auditData is the JSON of what a line says, bounded.
func auditData(data map[string]any) (string, error) {
	if len(data) == 0 {
		return "null", nil
	}
	said, err := json.Marshal(data)
	if err != nil {
		return "", err
	}
	var v any
	d := json.NewDecoder(strings.NewReader(string(said)))
	d.UseNumber() // or else ids would lose digits
	if err := d.Decode(&v); err != nil {
		return "", err
	}
	text, err := json.Marshal(bounded(v, 0))
	if err == nil && len(text) > auditDataLimit {
		text = fmt.Appendf(nil, `{"truncated":%d}`, len(said))
	}
	return string(text), err
}

func bounded(v any, depth int) any {
	if depth > auditDepthLimit {
		return "…"
	}
	switch v := v.(type) {
	case string:
		return auditText(v, auditTextLimit)
	case []any:
		list := make([]any, 0, min(len(v), auditListLimit+1))
		for _, one := range v[:min(len(v), auditListLimit)] {
			list = append(list, bounded(one, depth+1))
		}
		if more := len(v) - auditListLimit; more > 0 {
			list = append(list, fmt.Sprintf("… and %d more", more))
		}
		return list
	case map[string]any:
		said := make(map[string]any, len(v))
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if len(said) == auditListLimit {
				break
			}
			said[auditText(key, auditTextLimit)] = bounded(v[key], depth+1)
		}
		return said
	}
	return v
}
