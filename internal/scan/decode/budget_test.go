package decode

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
)

// spend walks data and tells what it took: the counters, the bytes visited and
// those allocated.
func spend(in string, limits Limits) (b *Budget, visited, allocated int64, err error) {
	b = NewBudget(limits)
	data := []byte(in)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	err = walk(context.Background(), b, data, func(y Layer) error {
		visited += int64(len(y.Data))
		return nil
	})
	runtime.ReadMemStats(&after)
	return b, visited, int64(after.TotalAlloc - before.TotalAlloc), err
}

func flated(s string) string {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		panic(err)
	}
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func localHeader(name string) string {
	h := make([]byte, 30)
	copy(h, "PK\x03\x04\x14\x00\x00\x00\x08\x00")
	binary.LittleEndian.PutUint16(h[26:], uint16(len(name)))
	return string(h) + name
}

// overlapping is n entries, each of which quotes the header of the next and
// then shares its data.
func overlapping(n int, kernel string) string {
	all := localHeader("z") + flated(kernel)
	for range n {
		next := localHeader("z")
		quote := []byte{0, 0, 0, 0, 0}
		binary.LittleEndian.PutUint16(quote[1:], uint16(len(next)))
		binary.LittleEndian.PutUint16(quote[3:], ^uint16(len(next)))
		all = localHeader("z") + string(quote) + all
	}
	return all
}

func TestBombs(t *testing.T) {
	zeros := strings.Repeat("\x00", 16<<20)
	poor := func() string { // grows about 100 times
		line := strings.Repeat("pushward ", 90)
		var b strings.Builder
		for i := range 1 << 15 {
			b.WriteString(line)
			b.WriteByte(byte(i))
			b.WriteByte(byte(i >> 8))
		}
		return b.String()
	}()
	nested := token
	for range DefaultLimits.Depth + 1 {
		nested = gz(nested)
	}
	twisted := token
	for range DefaultLimits.Depth + 1 {
		twisted = base64.StdEncoding.EncodeToString([]byte(twisted))
	}
	var zips, streams, tars strings.Builder
	for range 100_000 {
		zips.WriteString(localHeader("a")[:8] + "\x00\x00" + localHeader("a")[10:] + "x")
	}
	for one := gz("x"); streams.Len() < 100_000*len(one); {
		streams.WriteString(one)
	}
	for one := tarred(file{name: "a"})[:tarBlock]; tars.Len() < 100_000*tarBlock; {
		tars.WriteString(one)
	}
	huge := []byte(tarred(file{name: "a", body: "x"}))
	// The magic stands apart, or this very file would be unscannable.
	const magic = "\x28\xb5\x2f\xfd"
	window := magic + "\x00\xf8" + "\x01\x00\x00"
	single := magic + "\xe0" + "\x00\x00\x00\x00\x00\x01\x00\x00" + "\x01\x00\x00"

	for _, c := range []struct {
		name, data, why string
	}{
		{"ratio", gz(zeros), "a compressed member grows more than 200 times"},
		{"ratio in a zip", zipped(file{"z", zeros, zip.Deflate}), "a compressed member grows more than 200 times"},
		{"ratio in zstd", zst(zeros), "a compressed member grows more than 200 times"},
		{"zip of zips", zipped(file{"a", zipped(file{"z", zeros, zip.Deflate}), zip.Deflate}), "a compressed member grows more than 200 times"},
		{"sum", strings.Repeat(gz(poor)+"\n", 4), "it decodes to more than 64 MiB"},
		{"overlapping entries", overlapping(1000, poor[:200_000]), "decoding it takes more than its share of work"},
		{"depth", nested, "encodings are nested deeper than 5"},
		{"depth of text", twisted, "encodings are nested deeper than 5"},
		{"zip entries", zips.String(), "an archive holds more than 10,000 entries"},
		{"streams", streams.String(), "an archive holds more than 10,000 entries"},
		{"tar entries", tars.String(), "an archive holds more than 10,000 entries"},
		{"window", window, "a compressed member needs a window of more than 64 MiB"},
		{"window of one segment", single, "a compressed member needs a window of more than 64 MiB"},
		{"dictionary", xzOf("x", 40), "a compressed member needs a window of more than 64 MiB"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, visited, allocated, err := spend(c.data, DefaultLimits)
			var over *Exceeded
			if !errors.As(err, &over) || over.Why != c.why {
				t.Errorf("%v, want %q", err, c.why)
			}
			decoded, entries, work := b.Spent()
			l := DefaultLimits
			if decoded > l.Bytes+step || entries > l.Entries+1 || work > l.Work+l.Bytes || visited > l.Bytes {
				t.Errorf("%d bytes, %d entries, %d work, %d visited", decoded, entries, work, visited)
			}
			if allocated > 4*decoded+32<<20 {
				t.Errorf("%d bytes allocated for %d decoded", allocated, decoded)
			}
		})
	}
	for i := range 12 {
		huge[124+i] = 0xff
	}
	if _, visited, allocated, err := spend(string(huge), DefaultLimits); err != nil || visited > int64(len(huge)) || allocated > 1<<20 {
		t.Errorf("tar of announced size: %v, %d visited, %d allocated", err, visited, allocated)
	}
}

// TestWithinLimits holds that what just fits is decoded.
func TestWithinLimits(t *testing.T) {
	nested := token
	for range DefaultLimits.Depth {
		nested = gz(nested)
	}
	sees(t, nested, Gzip, nested)
	sees(t, gz(strings.Repeat("\x00", RatioFrom-64)+token), Gzip, "")
	sees(t, xzOf(token, 28), XZ, "")
	var files []file
	for range DefaultLimits.Entries - 1 {
		files = append(files, file{"a", "x", zip.Store})
	}
	sees(t, zipped(append(files, file{"b", token, zip.Store})...), ZipEntry, token)
}

// TestPanic holds that a decoder that panics makes an error.
func TestPanic(t *testing.T) {
	w := &walker{ctx: context.Background(), budget: NewBudget(DefaultLimits)}
	_, _, err := w.inflate(new(level), []byte("x"), light, func() (io.Reader, error) { panic("hostile") })
	var over *Exceeded
	if !errors.As(err, &over) {
		t.Error(err)
	}
}

// TestStops holds that visit's error and the context's end the walk.
func TestStops(t *testing.T) {
	data := []byte(gz(base64.StdEncoding.EncodeToString([]byte(token))))
	stop, calls := errors.New("stop"), 0
	err := walk(context.Background(), NewBudget(DefaultLimits), data, func(Layer) error { calls++; return stop })
	if err != stop || calls != 1 {
		t.Errorf("%v after %d calls", err, calls)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := walk(ctx, NewBudget(DefaultLimits), data, func(Layer) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestThousands(t *testing.T) {
	for n, want := range map[int64]string{0: "0", 999: "999", 1000: "1,000", 10_000: "10,000", 1_002_003: "1,002,003"} {
		if got := thousands(n); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
