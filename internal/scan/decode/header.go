package decode

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
)

// zstdFrame tells the length of the frame that p begins with, as far as it is
// there, and whether it is one to be skipped; 0 is no frame.
func zstdFrame(p []byte) (n int, skip bool) {
	if len(p) < 8 {
		return 0, false
	}
	if p[0]&0xf0 == 0x50 && string(p[1:4]) == "\x2a\x4d\x18" {
		return min(len(p), 8+int(binary.LittleEndian.Uint32(p[4:]))), true
	}
	if !bytes.HasPrefix(p, magics[2]) {
		return 0, false
	}
	flags := p[4]
	n = 5 + [4]int{0, 1, 2, 4}[flags&3] + [4]int{0, 2, 4, 8}[flags>>6]
	if flags&0x20 == 0 {
		n++ // a window
	} else if flags>>6 == 0 {
		n++ // a size of one byte
	}
	for last := false; !last; {
		if n+3 > len(p) {
			return len(p), false
		}
		h := int(p[n]) | int(p[n+1])<<8 | int(p[n+2])<<16
		last = h&1 != 0
		if h>>1&3 == 1 {
			n += 4 // one byte repeated
		} else {
			n += 3 + h>>3
		}
	}
	if flags&4 != 0 {
		n += 4
	}
	return min(n, len(p)), false
}

// isBzip2 says whether the first block's header can be one.
func isBzip2(p []byte) bool {
	if len(p) < 20 || p[3] < '1' || p[3] > '9' || string(p[4:10]) != "1AY&SY" {
		return false
	}
	bits := binary.BigEndian.Uint64(p[12:]) << 16 // behind the sum
	origin, symbols := bits>>39&0xffffff, bits>>23&0xffff
	return bits>>63 == 0 && origin < uint64(p[3]-'0')*100_000 && symbols != 0
}

// isXZ says whether the stream's header bears its own sum.
func isXZ(p []byte) bool {
	return len(p) >= 12 && crc32.ChecksumIEEE(p[6:8]) == binary.LittleEndian.Uint32(p[8:])
}
