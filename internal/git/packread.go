package git

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"pushward"
)

// Packs up to these bounds, of objects and inflated bytes, are held in memory
// and land as loose objects, as the writes of the REST API do.
const (
	smallObjects = 200
	smallBytes   = 8 << 20
)

// A pack whose objects take more than freeInflated bytes may not be blown up
// more than maxRatio times: such is not a history, but a bomb.
const (
	freeInflated = 2 << 30
	maxRatio     = 2000
)

// ReadPack reads one whole pack up to EOF, the one that "git push" sends. What
// breaks the format is pushward.Unprocessable, what is over a limit
// pushward.TooLarge; the objects of a large pack are looked at at Commit. After
// an error the quarantine can only be discarded.
func (q *Quarantine) ReadPack(ctx context.Context, r io.Reader) error {
	if q.pack != nil || len(q.order) > 0 {
		return errors.New("read pack: the quarantine holds something already")
	}
	q.pack = &pack{r: q.r, spool: &spool{s: q.r.s}}
	err := q.pack.read(ctx, r)
	if err != nil || !q.pack.small() {
		return err
	}
	err = q.showPack(ctx, 1, func(int, Object) error { return nil })
	if err != nil || !q.pack.small() {
		return err
	}
	q.takeIn()
	return nil
}

// takeIn makes the objects of a small pack objects of the quarantine.
func (q *Quarantine) takeIn() {
	for i := range q.pack.entries {
		e := &q.pack.entries[i]
		o := &waiting{Object: Object{Type: e.isType(), OID: e.oid, Data: q.pack.mem[i]}, unmet: true}
		q.objects[o.OID] = o
		q.order = append(q.order, o)
	}
	q.pack.close()
	q.pack, q.named = nil, nil
}

// read takes in the pack as it arrives. Sizes are judged as they are
// announced, before anything is inflated.
func (p *pack) read(ctx context.Context, r io.Reader) error {
	o := p.r.s.o
	s := newPackStream(ctx, r, p.spool, o.MaxPack)
	defer s.done()
	n, err := readPackHead(s, o.MaxPackObjects)
	if err != nil {
		return err
	}
	// Not all at once: the number is only a claim.
	p.entries = make([]packEntry, 0, min(n, 1<<14))
	if n <= smallObjects {
		p.mem = make([][]byte, n)
	}
	for range n {
		err = p.readEntry(s)
		if err != nil {
			return err
		}
	}
	return p.readTrailer(s)
}

func readPackHead(s *packStream, max int) (objects int, err error) {
	var head [12]byte
	_, err = io.ReadFull(s, head[:])
	if err != nil {
		return 0, s.failed(err)
	}
	if string(head[:4]) != "PACK" {
		return 0, badPack("it does not start as a pack does")
	}
	if v := binary.BigEndian.Uint32(head[4:]); v != 2 {
		return 0, badPack(fmt.Sprintf("its version is %d, not 2", v))
	}
	n := binary.BigEndian.Uint32(head[8:])
	if int64(n) > int64(max) {
		return 0, pushward.TooLargef("The push brings %d objects, the limit is %d. Push in several steps, a part of the history at a time.", n, max)
	}
	return int(n), nil
}

func (p *pack) readTrailer(s *packStream) error {
	p.end = s.at()
	s.settle(p.end)
	s.sum.Sum(p.sum[:0])
	var trailer pushward.OID
	_, err := io.ReadFull(s, trailer[:])
	if err != nil {
		return s.failed(err)
	}
	if trailer != p.sum {
		return pushward.Unprocessablef("The pack was damaged on its way: its checksum is wrong. Push again.")
	}
	_, err = s.ReadByte()
	if err == nil {
		return badPack("bytes follow its end")
	}
	if err != io.EOF {
		return s.failed(err)
	}
	return nil
}

func (p *pack) readEntry(s *packStream) error {
	e := packEntry{offset: s.at(), base: noBase}
	s.settle(e.offset)
	s.crc = 0
	i := int32(len(p.entries))
	err := p.readEntryHead(s, &e)
	if err != nil {
		return err
	}
	p.entries = append(p.entries, e)
	err = p.readBytes(s, i)
	if err != nil {
		return err
	}
	s.settle(s.at())
	p.entries[i].crc = s.crc
	return nil
}

// readEntryHead reads what stands before the deflated bytes.
func (p *pack) readEntryHead(s *packStream, e *packEntry) error {
	kind, size, err := readKind(s)
	if err != nil {
		return s.failed(err)
	}
	e.kind, e.size = kind, size
	switch kind {
	case 1, 2, 3, 4:
		e.t = kind
	case kindOffset:
		back, err := readBack(s)
		if err != nil {
			return s.failed(err)
		}
		e.base = p.atOffset(e.offset - back)
		if back <= 0 || e.base < 0 {
			return badPack("a delta builds on a place where no object is")
		}
	case kindName:
		_, err = io.ReadFull(s, e.oid[:])
		if err != nil {
			return s.failed(err)
		}
	default:
		return badPack(fmt.Sprintf("an object is of the unknown type %d", kind))
	}
	return p.announce(size, kind < kindOffset)
}

// announce judges a size that the pack gives for an object, or for a delta.
func (p *pack) announce(size int64, object bool) error {
	o := p.r.s.o
	if size < 0 || size > o.MaxObject {
		return pushward.TooLargef("The push brings an object of more than %d bytes, which is the limit. Take it out of the history, or keep it in other storage.", o.MaxObject)
	}
	if object {
		p.announced += size
	}
	if p.announced > o.MaxInflated || p.announced > freeInflated+maxRatio*p.spool.size {
		return pushward.TooLargef("The objects of the push take more than %d bytes when unpacked. Push in several steps, a part of the history at a time.", o.MaxInflated)
	}
	return nil
}

// readKind reads the type of an entry and the size of what is deflated.
func readKind(r io.ByteReader) (kind byte, size int64, err error) {
	b, err := r.ReadByte()
	if err != nil {
		return 0, 0, err
	}
	kind, size = b>>4&7, int64(b&15)
	for shift := 4; b&0x80 != 0; shift += 7 {
		b, err = r.ReadByte()
		if err != nil {
			return 0, 0, err
		}
		if shift > 53 {
			return kind, -1, nil // larger than any limit
		}
		size |= int64(b&0x7f) << shift
	}
	return kind, size, nil
}

// readBack reads how far back the base of a delta stands; 0 when it is too far
// for any pack.
func readBack(r io.ByteReader) (int64, error) {
	b, err := r.ReadByte()
	back := int64(b & 0x7f)
	for err == nil && b&0x80 != 0 {
		b, err = r.ReadByte()
		if back > 1<<53 {
			return 0, err
		}
		back = (back+1)<<7 | int64(b&0x7f)
	}
	return back, err
}

// skipEntryHead reads over what readEntryHead has read before.
func skipEntryHead(r *bufio.Reader, kind byte) error {
	_, _, err := readKind(r)
	switch {
	case err != nil:
	case kind == kindOffset:
		_, err = readBack(r)
	case kind == kindName:
		_, err = r.Discard(len(pushward.OID{}))
	}
	return err
}

// readBytes inflates an entry, to find its end. Of a delta the sizes that it
// announces are judged before the rest.
func (p *pack) readBytes(s *packStream, i int32) error {
	e := &p.entries[i]
	z, err := inflater(s.Reader)
	if err != nil {
		return s.failed(err)
	}
	defer inflaters.Put(z)
	into := p.room(i)
	for done := int64(0); done < e.size; {
		piece := s.scratch[:min(e.size-done, int64(len(s.scratch)))]
		if into != nil {
			piece = into[done:]
		}
		_, err = io.ReadFull(z, piece)
		if err != nil {
			return s.failed(err)
		}
		if done == 0 && e.isDelta() {
			err = p.announceResult(piece)
			if err != nil {
				return err
			}
		}
		done += int64(len(piece))
	}
	// Reading to the end checks the checksum.
	n, err := z.Read(s.scratch[:1])
	if n != 0 {
		return badPack("an object is longer than it says")
	}
	if err != io.EOF {
		return s.failed(err)
	}
	return nil
}

// room gives the place for the bytes of an entry while the pack is small.
func (p *pack) room(i int32) []byte {
	if p.mem == nil {
		return nil
	}
	size := p.entries[i].size
	p.memSize += size
	if p.memSize > smallBytes {
		p.mem = nil
		return nil
	}
	p.mem[i] = make([]byte, size)
	return p.mem[i]
}

// announceResult judges the size of the object that a delta makes.
func (p *pack) announceResult(delta []byte) error {
	_, result, _, err := deltaSizes(delta)
	if err != nil {
		return badPack(err.Error())
	}
	return p.announce(result, true)
}
