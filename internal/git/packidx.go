package git

import (
	"bytes"
	"encoding/binary"

	"github.com/pjbgf/sha1cd"

	"pushward"
)

// bigOffset is the first offset that an index keeps in its table of long ones.
const bigOffset = 1 << 31

// packIndex makes the content of an index, version 2, of entries that are
// sorted by id. sum is the checksum of the pack.
func packIndex(entries []*packEntry, sum pushward.OID) []byte {
	b := make([]byte, 0, 8+1024+len(entries)*28+40)
	b = append(b, 0xff, 't', 'O', 'c', 0, 0, 0, 2)
	at := 0
	for first := range 256 {
		for at < len(entries) && int(entries[at].oid[0]) <= first {
			at++
		}
		b = binary.BigEndian.AppendUint32(b, uint32(at))
	}
	for _, e := range entries {
		b = append(b, e.oid[:]...)
	}
	for _, e := range entries {
		b = binary.BigEndian.AppendUint32(b, e.crc)
	}
	var long []byte
	for _, e := range entries {
		offset := uint32(e.offset)
		if e.offset >= bigOffset {
			offset = bigOffset | uint32(len(long)/8)
			long = binary.BigEndian.AppendUint64(long, uint64(e.offset))
		}
		b = binary.BigEndian.AppendUint32(b, offset)
	}
	b = append(b, long...)
	b = append(b, sum[:]...)
	h := sha1cd.New()
	h.Write(b)
	return h.Sum(b)
}

// byOID compares entries for sorting.
func byOID(a, b *packEntry) int { return bytes.Compare(a.oid[:], b.oid[:]) }
