package store

import (
	"bufio"
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"time"
)

// Checkpoint says how far the lanes of the audit log had come at a moment. It is
// kept outside the database, so that an end cut off the log is missed.
type Checkpoint struct {
	Time  time.Time `json:"time"`
	Lanes []LaneEnd `json:"lanes"` // those that have come on since the checkpoint before
	MAC   Sum       `json:"mac"`   // over all that and the MAC of the checkpoint before
}

// LaneEnd is the last line of a lane.
type LaneEnd struct {
	Lane int64 `json:"lane"`
	Seq  int64 `json:"seq"`
	MAC  Sum   `json:"mac"`
}

// Sum is a MAC, written in hexadecimal digits.
type Sum [32]byte

// MarshalText gives 64 digits.
func (s Sum) MarshalText() ([]byte, error) { return hex.AppendEncode(nil, s[:]), nil }

// UnmarshalText reads 64 digits.
func (s *Sum) UnmarshalText(text []byte) error {
	b, err := hex.DecodeString(string(text))
	if err != nil || len(b) != len(s) {
		return fmt.Errorf("a MAC is not 64 hexadecimal digits")
	}
	copy(s[:], b)
	return nil
}

// Sign sets the MAC of a checkpoint that follows one with the MAC before; zero
// for the first.
func (c *Checkpoint) Sign(key []byte, before Sum) { c.MAC = c.sum(key, before) }

func (c *Checkpoint) sum(key []byte, before Sum) (mac Sum) {
	const purpose = "pushward audit checkpoint v1"
	m := hmac.New(sha256.New, key)
	b := binary.BigEndian.AppendUint64(nil, uint64(len(purpose)))
	b = append(b, purpose...)
	b = append(b, before[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(c.Time.UnixMicro()))
	b = binary.BigEndian.AppendUint64(b, uint64(len(c.Lanes)))
	for _, l := range c.Lanes {
		b = binary.BigEndian.AppendUint64(b, uint64(l.Lane))
		b = binary.BigEndian.AppendUint64(b, uint64(l.Seq))
		b = append(b, l.MAC[:]...)
	}
	m.Write(b)
	m.Sum(mac[:0])
	return mac
}

// ReadCheckpoints reads checkpoints, a JSON object a line, and says how many
// bytes the whole lines take: of a line that a crash cut off nothing is read.
// bad is the number of the first line, from 1, that is not as it was written;
// 0 when all are.
func ReadCheckpoints(r io.Reader, key []byte) (list []Checkpoint, size int64, bad int, err error) {
	in := bufio.NewReader(r)
	var before Sum
	for n := 1; ; n++ {
		text, err := in.ReadBytes('\n')
		if err == io.EOF {
			return list, size, bad, nil
		}
		if err != nil {
			return nil, 0, 0, fmt.Errorf("read checkpoints: %w", err)
		}
		size += int64(len(text))
		var c Checkpoint
		d := json.NewDecoder(bytes.NewReader(text))
		d.DisallowUnknownFields()
		wrong := d.Decode(&c) != nil
		want := c.sum(key, before)
		if bad == 0 && (wrong || subtle.ConstantTimeCompare(want[:], c.MAC[:]) != 1) {
			bad = n
		}
		if !wrong {
			list, before = append(list, c), c.MAC
		}
	}
}

// AuditEnds gives the last line of every lane that has one. Each stood at some
// moment of the call.
func (q queries) AuditEnds(ctx context.Context) ([]LaneEnd, error) {
	most, err := one(ctx, q, value[int64], `SELECT COALESCE(MAX(lane), 0) FROM audit_events WHERE lane < $1`, lanes)
	if err != nil {
		return nil, failed("find lanes of the audit log", err)
	}
	var ends []LaneEnd
	for n := range most + 1 {
		last, err := q.endOfLane(ctx, n)
		if err != nil {
			return nil, failed("find the end of the audit log", err)
		}
		if last.seq > 0 {
			ends = append(ends, LaneEnd{Lane: n, Seq: last.seq, MAC: last.mac})
		}
	}
	return ends, nil
}
