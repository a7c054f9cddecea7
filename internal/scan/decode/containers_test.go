package decode

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"hash/crc32"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

func gz(s string) string {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		panic(err)
	}
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

func zst(s string) string {
	w, err := zstd.NewWriter(nil)
	if err != nil {
		panic(err)
	}
	return string(w.EncodeAll([]byte(s), nil))
}

// xzOf writes a stream of one uncompressed chunk (at most 64 KiB), which
// announces a dictionary of this code.
func xzOf(s string, dictionary byte) string {
	sum := func(p []byte) []byte { return binary.LittleEndian.AppendUint32(nil, crc32.ChecksumIEEE(p)) }
	var b bytes.Buffer
	b.WriteString("\xfd7zXZ\x00")
	flags := []byte{0, 0}
	b.Write(flags)
	b.Write(sum(flags))
	block := []byte{2, 0, 0x21, 1, dictionary, 0, 0, 0}
	start := b.Len()
	b.Write(block)
	b.Write(sum(block))
	b.Write([]byte{1, byte((len(s) - 1) >> 8), byte(len(s) - 1)})
	b.WriteString(s)
	b.WriteByte(0)
	unpadded := b.Len() - start
	for b.Len()%4 != 0 {
		b.WriteByte(0)
	}
	index := []byte{0, 1}
	index = binary.AppendUvarint(index, uint64(unpadded))
	index = binary.AppendUvarint(index, uint64(len(s)))
	for len(index)%4 != 0 {
		index = append(index, 0)
	}
	index = append(index, sum(index)...)
	b.Write(index)
	end := append(binary.LittleEndian.AppendUint32(nil, uint32(len(index)/4-1)), flags...)
	b.Write(sum(end))
	b.Write(end)
	b.WriteString("YZ")
	return b.String()
}

type file struct {
	name, body string
	method     uint16
}

func zipped(files ...file) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		e, err := w.CreateHeader(&zip.FileHeader{Name: f.name, Method: f.method})
		if err != nil {
			panic(err)
		}
		e.Write([]byte(f.body))
	}
	w.Close()
	return b.String()
}

func tarred(files ...file) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range files {
		if err := w.WriteHeader(&tar.Header{Name: f.name, Size: int64(len(f.body)), Mode: 0o644}); err != nil {
			panic(err)
		}
		w.Write([]byte(f.body))
	}
	w.Close()
	return b.String()
}

// bzipped is a stream that was made elsewhere: nothing here writes bzip2.
const (
	bzipped    = "QlpoOTFBWSZTWdT9p30AAA1RgAAQQAAmb96AIAAxTTIxMTEImjE9QyMg11jcxQ8V5VHzsI8BmhU62KBS9QnxdyRThQkNT9p30A=="
	bzippedRaw = "pushward looks into this stream as well\n"
)

func TestContainers(t *testing.T) {
	noise := strings.Repeat("nothing here\n", 400)
	doc := noise + token + noise
	half := len(noise) + 20
	for _, c := range []struct {
		kind string
		pack func(string) string
	}{
		{Gzip, gz},
		{Zstd, zst},
		{XZ, func(s string) string { return xzOf(s, 20) }},
	} {
		all := c.pack(doc)
		sees(t, all, c.kind, all)
		sees(t, "\x00front"+all, c.kind, all)
		sees(t, "\x00front"+all+"behind", c.kind, "")
		chain := c.pack(doc[:half]) + c.pack(doc[half:])
		sees(t, chain, c.kind, chain)
		if n := len(look(t, []byte(all+all), token)); n != 2 {
			t.Errorf("%s: two chained streams gave %d sightings", c.kind, n)
		}
		for _, cut := range []int{1, 4, 9} {
			sees(t, (all + c.pack(noise))[:len(all)+cut], c.kind, "")
			if c.kind != Zstd { // its block is the whole stream
				sees(t, all[:len(all)-cut], c.kind, "")
			}
		}
		sees(t, base64.StdEncoding.EncodeToString([]byte(all)), c.kind, "")
		sees(t, hex.EncodeToString([]byte(all)), c.kind, "")
		sees(t, wide(base64.StdEncoding.EncodeToString([]byte(all)), 2, false), c.kind, "")
		sees(t, "x = b'"+each(all, `\x%02x`)+"'", c.kind, "")
	}
}

func TestBzip2(t *testing.T) {
	raw, err := base64.StdEncoding.DecodeString(bzipped)
	if err != nil {
		t.Fatal(err)
	}
	for _, data := range []string{string(raw), bzipped, "\x01" + string(raw) + string(raw), string(raw) + "behind"} {
		if all := look(t, []byte(data), strings.TrimSpace(bzippedRaw)); len(all) == 0 || all[0].kind != Bzip2 {
			t.Errorf("%q: %v", data, all)
		}
	}
}

func TestZip(t *testing.T) {
	noise := strings.Repeat("nothing here\n", 400)
	doc := noise + token + noise
	sees(t, zipped(file{"a.txt", doc, zip.Deflate}), ZipEntry, "")
	sees(t, zipped(file{"a.txt", token, zip.Store}, file{"b.txt", noise, zip.Deflate}), ZipEntry, token)
	sees(t, "#!/bin/sh\n"+zipped(file{"b.txt", noise, zip.Deflate}, file{"a.txt", doc, zip.Deflate}), ZipEntry, "")
	inner := zipped(file{"word/document.xml", doc, zip.Deflate})
	sees(t, zipped(file{"a.docx", inner, zip.Store}), ZipEntry, "")
	sees(t, zipped(file{"a.docx", inner, zip.Deflate}), ZipEntry, "")

	whole := zipped(file{"a.txt", noise, zip.Deflate}, file{"hidden.txt", doc, zip.Deflate})
	end := strings.Index(whole, "PK\x01\x02")
	sees(t, whole[:end]+zipped(file{"b.txt", noise, zip.Store}), ZipEntry, "") // not in the directory
	sees(t, whole[:end-20], ZipEntry, "")                                      // cut off

	lying := []byte(zipped(file{"a.txt", token, zip.Store}))
	lying[6] &^= 8 // sizes are said to stand before the entry
	for _, announced := range []uint32{0, 1, uint32(len(token)), uint32(len(token)) + 9, 1 << 31} {
		binary.LittleEndian.PutUint32(lying[18:], announced)
		sees(t, string(lying), ZipEntry, token)
	}
}

func TestTar(t *testing.T) {
	padded := token + strings.Repeat("\n", tarBlock-len(token))
	full := padded[len(token):] + token // fills its block to the end
	for _, body := range []string{token, padded, full} {
		data := tarred(file{name: "first", body: body}, file{name: "second", body: "x"})
		sees(t, data, TarEntry, token)
		old := []byte(data)
		for i := range 2 {
			h := old[i*2*tarBlock:][:tarBlock]
			clear(h[257:tarBlock])
			copy(h[148:156], "        ")
			sum := 0
			for _, c := range h {
				sum += int(c)
			}
			copy(h[148:156], "000000\x00 ")
			for k := 5; k >= 0; k-- {
				h[148+k] = byte('0' + sum&7)
				sum >>= 3
			}
		}
		sees(t, string(old), TarEntry, token)
	}
	doc := strings.Repeat("nothing here\n", 400) + token
	sees(t, gz(tarred(file{name: "a", body: doc})), TarEntry, "")
	sees(t, tarred(file{name: "a.gz", body: gz(doc)}), Gzip, gz(doc))
	sees(t, base64.StdEncoding.EncodeToString([]byte(tarred(file{name: "a.gz", body: gz(doc)}))), Gzip, "")
}
