package pattern

import (
	"strings"
	"testing"
)

// TestMarvin32 holds the hash against the vectors that Microsoft's
// security-utilities publish (MarvinShared.cs).
func TestMarvin32(t *testing.T) {
	const seed0, seed1, seed2 = 0x004fb61a001bdbcc, 0x804fb61a001bdbcc, 0x804fb61a801bdbcc
	tests := []struct {
		seed uint64
		data string
		want uint64
	}{
		{seed0, "", 0x30ed35c100cd3c7d},
		{seed0, "\xaf", 0x48e73fc77d75ddc1},
		{seed0, "\xe7\x0f", 0xb5f6e1fc485dbff8},
		{seed0, "\x37\xf4\x95", 0xf0b07c789b8cf7e8},
		{seed0, "\x86\x42\xdc\x59", 0x7008f2e87e9cf556},
		{seed0, "\x15\x3f\xb7\x98\x26", 0xe6c08c6da2afa997},
		{seed1, "", 0x10a9d5d3996fd65d},
		{seed1, "\xab\x42\x7e\xa8\xd1\x0f\xc7", 0xe203987dba252fb3},
		{seed2, "\x00\xff\x00\xff\x00\xff\x00", 0x71876f2efb1b0ee8},
	}
	for _, tt := range tests {
		low, high := marvin32(tt.seed, []byte(tt.data))
		if got := uint64(high)<<32 | uint64(low); got != tt.want {
			t.Errorf("marvin32(%#x, %q) = %#x, want %#x", tt.seed, tt.data, got, tt.want)
		}
	}
}

// TestPublishedExamples holds the checks against what their authors print: the
// key that NuGetGallery documents (ApiKeyV5.cs), and the client secret that
// security-utilities gives for an example.
func TestPublishedExamples(t *testing.T) {
	key := strings.Repeat("a", 52) + "JQQJ99ALN5Z0000LZENeS003NUGT3OrW"
	if err := annotatedKey([]byte(key)); err != nil {
		t.Error(err)
	}
	secret := "zzz8Q~" + strings.Repeat("z", 31) + "blP"
	if err := entraSecret([]byte(secret)); err != nil {
		t.Error(err)
	}
}

// TestLeftBase62 has the cases in which the digits do not fill six places.
func TestLeftBase62(t *testing.T) {
	tests := []struct {
		sum  [4]byte
		want string
	}{
		{[4]byte{0xff, 0xff, 0xff, 0xff}, "4gfFC3"},
		{[4]byte{0x01, 0, 0, 0}, "18OWG0"},
		{[4]byte{0, 0, 0, 62}, "000100"},
		{[4]byte{}, "000000"},
	}
	for _, tt := range tests {
		if got := leftBase62(tt.sum); got != tt.want {
			t.Errorf("leftBase62(%x) = %q, want %q", tt.sum, got, tt.want)
		}
	}
}
