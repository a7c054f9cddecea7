package git

import (
	"bytes"
	"crypto/sha1"
	"encoding/binary"
	hashing "hash"

	"pushward"
)

// craft builds packs that no git would.
type craft struct {
	body  bytes.Buffer
	count uint32
	lie   int // added to the count in the header
}

// entry appends one entry and gives its offset. size is what it announces, -1
// for the truth; head stands between that and the deflated bytes.
func (c *craft) entry(kind byte, size int64, head, data []byte) int64 {
	if size < 0 {
		size = int64(len(data))
	}
	return c.rawEntry(kind, uint64(size), head, deflated(data))
}

func (c *craft) rawEntry(kind byte, size uint64, head, deflated []byte) int64 {
	at := int64(12 + c.body.Len())
	b := kind<<4 | byte(size&15)
	for size >>= 4; size > 0; size >>= 7 {
		c.body.WriteByte(b | 0x80)
		b = byte(size & 0x7f)
	}
	c.body.WriteByte(b)
	c.body.Write(head)
	c.body.Write(deflated)
	c.count++
	return at
}

func (c *craft) blob(text string) int64 { return c.entry(3, -1, nil, []byte(text)) }

// onOffset appends a delta on the entry at base.
func (c *craft) onOffset(base int64, delta []byte) int64 {
	return c.entry(kindOffset, -1, backTo(int64(12+c.body.Len())-base), delta)
}

// onName appends a delta on the object called base.
func (c *craft) onName(base pushward.OID, delta []byte) int64 {
	return c.entry(kindName, -1, base[:], delta)
}

func (c *craft) bytes() []byte {
	head := append([]byte("PACK"), 0, 0, 0, 2)
	head = binary.BigEndian.AppendUint32(head, c.count+uint32(c.lie))
	return trailed(append(head, c.body.Bytes()...))
}

func newSum() hashing.Hash { return sha1.New() }

// trailed appends the checksum of a pack.
func trailed(b []byte) []byte {
	sum := sha1.Sum(b)
	return append(b, sum[:]...)
}

func deflated(data []byte) []byte {
	var b bytes.Buffer
	err := deflateInto(&b, data)
	if err != nil {
		panic(err)
	}
	return b.Bytes()
}

// backTo is the distance of a delta from its base as it is written.
func backTo(n int64) []byte {
	b := []byte{byte(n & 0x7f)}
	for n >>= 7; n > 0; n >>= 7 {
		n--
		b = append([]byte{0x80 | byte(n&0x7f)}, b...)
	}
	return b
}

// varint is a size as deltas write it.
func varint(n int) []byte { return binary.AppendUvarint(nil, uint64(n)) }

// delta starts one from a base to a result of these sizes.
func delta(base, result int, ops ...[]byte) []byte {
	return append(append(varint(base), varint(result)...), bytes.Join(ops, nil)...)
}

func insertOp(text string) []byte { return append([]byte{byte(len(text))}, text...) }

func copyOp(at, length int) []byte {
	b := []byte{0x80 | 0x0f | 0x70}
	b = binary.LittleEndian.AppendUint32(b, uint32(at))
	return append(b, byte(length), byte(length>>8), byte(length>>16))
}

func blobOID(text string) pushward.OID {
	oid, _ := hash(Blob, []byte(text))
	return oid
}
