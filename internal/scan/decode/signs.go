package decode

import "pushward/internal/scan/kern"

// signs are the few bytes by which everything but base64 and hex is noticed.
var signs = kern.NewFingerprints(fingerprints(), &share)

func fingerprints() []kern.Fingerprint {
	var text, any, glued []byte
	for c := range 256 {
		any = append(any, byte(c))
		if classes[c]&isText != 0 {
			text = append(text, byte(c))
		}
		if classes[c]&isGlue != 0 {
			glued = append(glued, byte(c))
		}
	}
	hex := []byte("0123456789abcdefABCDEF")
	one := func(s string) (f kern.Fingerprint) {
		for i := range len(s) {
			f[i] = []byte{s[i]}
		}
		return f
	}
	return []kern.Fingerprint{
		{{'%'}, []byte("2"), hex[1:]},
		{{'%'}, []byte("34567"), hex},
		one(`\u00`),
		{{'\\'}, {'x'}, hex, hex},
		{{'\\'}, {'/'}, glued},
		{{'-'}, {'-'}, []byte(`\%&`), []byte(`nr\0#`)},
		{{'&'}, {'#'}, []byte("0123456789xX")},
		{{'&'}, []byte("aeplshdc"), []byte("mqloyaeo"), []byte("pulwprsm")},
		{text, {0}, append([]byte{0}, text...), {0}},
		one("\x1f\x8b\x08"),
		one("PK\x03\x04"),
		one("\x28\xb5\x2f\xfd"),
		one("\xfd7zX"),
		{{'B'}, {'Z'}, {'h'}, []byte("123456789")},
		{{'a'}, {'r'}, {0}, {'0'}},
		one("ar  "),
		one("H4sI"), one("UEsD"), one("KLUv"), one("/Td6"), one("Qlpo"), // the magics in base64
		{{'1'}, {'f', 'F'}, {'8'}, {'b', 'B'}}, // and in hexadecimal
		{{'5'}, {'0'}, {'4'}, {'b', 'B'}},
		{{'2'}, {'8'}, {'b', 'B'}, {'5'}},
		{{'f', 'F'}, {'d', 'D'}, {'3'}, {'7'}},
		{{'4'}, {'2'}, {'5'}, {'a', 'A'}},
	}
}

// share is how often a byte is to be expected, in thousandths. Only the order
// of magnitude matters.
var share = func() (f [256]float64) {
	for c := range f {
		f[c] = 0.5
	}
	for c := 'a'; c <= 'z'; c++ {
		f[c], f[c-32] = 25, 4
	}
	for c := '0'; c <= '9'; c++ {
		f[c] = 8
	}
	f[' '], f['\n'], f['\t'], f[0] = 120, 30, 40, 5
	return f
}()

// The bits of classes.
const (
	isText    = 1 << iota // what a character of text may be in one byte
	isPrint               // ASCII that prints, or breaks a line
	isGlue                // what a secret, or an address that holds one, may be made of
	isNewline             // CR and LF
	isMagic               // first of the signs of a container
)

var classes = func() (t [256]byte) {
	for c := 0x20; c < 0x7f; c++ {
		t[c] |= isText | isPrint
	}
	for _, c := range "\t\n\r" {
		t[c] |= isText | isPrint
	}
	for _, c := range []byte("PBa\x1f\x28\xfd") {
		t[c] |= isMagic
	}
	t['\n'] |= isNewline
	t['\r'] |= isNewline
	for c := range 26 {
		t['a'+c] |= isGlue
		t['A'+c] |= isGlue
	}
	for _, c := range "0123456789_-+/=.:~@%!$&*?#" {
		t[c] |= isGlue
	}
	return t
}()

// place looks at one place where something encoded may begin.
func (w *walker) place(l *level, i int) error {
	d := l.data[i:]
	if len(d) < 4 {
		return nil
	}
	if err := w.binary(l, i); err != nil {
		return err
	}
	switch d[0] {
	case '%':
		return w.escapes(l, i, percent)
	case '\\':
		return w.escapes(l, i, backslash)
	case '&':
		return w.escapes(l, i, entity)
	case '-':
		switch {
		case d[1] != '-':
		case d[2] == '\\':
			return w.escapes(l, i+2, backslash)
		case d[2] == '%':
			return w.escapes(l, i+2, percent)
		case d[2] == '&':
			return w.escapes(l, i+2, entity)
		}
	case 'H', 'U', 'K', '/', 'Q':
		switch string(d[:4]) {
		case "H4sI", "UEsD", "KLUv", "/Td6", "Qlpo":
			return w.base64Container(l, i)
		}
	case '1', '2', '4', '5', 'f', 'F':
		if len(d) >= minHex && startsHexContainer(d) {
			return w.hexContainer(l, i)
		}
	}
	return nil
}

// binary looks at a place for what is no text.
func (w *walker) binary(l *level, i int) error {
	first, second := l.data[i], l.data[i+1]
	if second != 0 && classes[first]&isMagic == 0 || l.copies() && !l.trace.changed(i, i+4) {
		return nil
	}
	switch {
	case second == 0:
		return w.wideChars(l, i)
	case first == 'a':
		return w.tarHeader(l, i-260)
	}
	return w.container(l, i)
}
