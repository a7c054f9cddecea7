package git

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"pushward"
)

// Bounds on asking for many packed objects: how many are asked one by one, and
// of how many one program is asked at once.
const (
	fewAsked  = 64
	mostAsked = 100_000
)

// hasAll finds out which of oids the repository holds, and of what type they
// are. The others are absent from the answer.
func (r *Repo) hasAll(ctx context.Context, oids []pushward.OID) (map[pushward.OID]Type, error) {
	found := make(map[pushward.OID]Type, len(oids))
	var packed []pushward.OID
	for _, oid := range oids {
		if o, ok := r.s.cache.get(r.repo.ID, oid); ok {
			found[oid] = o.Type
			continue
		}
		t, _, err := r.statLoose(oid)
		switch {
		case err == nil:
			found[oid] = t
		case errors.Is(err, errAbsent):
			packed = append(packed, oid)
		default:
			return nil, err
		}
	}
	return found, r.findPacked(ctx, packed, found)
}

// findPacked adds to found what packs hold of oids.
func (r *Repo) findPacked(ctx context.Context, oids []pushward.OID, found map[pushward.OID]Type) error {
	_, has, err := r.s.cats.look(r)
	if err != nil || !has {
		return err
	}
	if len(oids) <= fewAsked {
		return r.askEach(ctx, oids, found)
	}
	for len(oids) > 0 {
		n := min(len(oids), mostAsked)
		err := r.askTogether(ctx, oids[:n], found)
		if err != nil {
			return err
		}
		oids = oids[n:]
	}
	return nil
}

func (r *Repo) askEach(ctx context.Context, oids []pushward.OID, found map[pushward.OID]Type) error {
	for _, oid := range oids {
		o, _, err := r.s.cats.object(ctx, r, oid, 0, false)
		if err != nil && !pushward.IsNotFound(err) {
			return err
		}
		if err == nil {
			found[oid] = o.Type
		}
	}
	return nil
}

func (r *Repo) askTogether(ctx context.Context, oids []pushward.OID, found map[pushward.OID]Type) error {
	var ask strings.Builder
	for _, oid := range oids {
		ask.WriteString(oid.String())
		ask.WriteByte('\n')
	}
	out, err := r.run(ctx, ask.String(), "cat-file", "--batch-check=%(objectname) %(objecttype)", "--buffer")
	if err != nil {
		return fmt.Errorf("look for objects: %w", err)
	}
	lines := bufio.NewScanner(bytes.NewReader(out))
	for lines.Scan() {
		name, kind, _ := strings.Cut(lines.Text(), " ")
		oid, err := pushward.ParseOID(name)
		if err != nil {
			return fmt.Errorf("look for objects: %w", err)
		}
		if t := Type(kind); t.valid() {
			found[oid] = t
		}
	}
	return lines.Err()
}
