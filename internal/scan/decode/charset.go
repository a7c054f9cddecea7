package decode

// wideChars looks at characters of two or four bytes from i on, where one
// stands with zeros behind it.
func (w *walker) wideChars(l *level, i int) error {
	if i < l.charsTo || classes[l.data[i]]&isText == 0 {
		return nil
	}
	if l.data[i+2] == 0 {
		return w.utf32(l, i)
	}
	return w.utf16(l, i)
}

// utf16 decodes the ASCII characters from i on that alternate with zeros. Only
// the first and the last depend on the order of bytes; where that is not to be
// told, both readings are layers.
func (w *walker) utf16(l *level, i int) error {
	end := i // the last character with a zero behind it
	for zeroAt(l.data, end+3) && isChar(l.data, end+2) {
		end += 2
	}
	l.charsTo = end // which may begin characters of four bytes
	if end-i < 2*(minToken-2) {
		return nil
	}
	from, to := i, end // big-endian: characters with a zero before them
	if !zeroAt(l.data, i-1) {
		from += 2
	}
	if isChar(l.data, end+2) {
		to += 2
	}
	if !bigEndian(l.data, i) {
		if err := w.chars(l, UTF16, i, end, 2, 0); err != nil {
			return err
		}
	}
	if from == i && to == end || littleEndian(l.data, i) {
		return nil
	}
	return w.chars(l, UTF16, from, to, 2, 1)
}

// utf32 does the same for four bytes to a character.
func (w *walker) utf32(l *level, i int) error {
	stands := func(at int) bool {
		return isChar(l.data, at) && zeroAt(l.data, at+1) && zeroAt(l.data, at+2) && zeroAt(l.data, at+3)
	}
	if !stands(i) || !isChar(l.data, i+4) {
		return nil
	}
	end := i
	for stands(end + 4) {
		end += 4
	}
	l.charsTo = end + 4
	if end-i < 4*(minToken-2) {
		return nil
	}
	if err := w.chars(l, UTF32, i, end, 4, 0); err != nil {
		return err
	}
	from, to := i, end
	if !zeroAt(l.data, i-1) || !zeroAt(l.data, i-2) || !zeroAt(l.data, i-3) {
		from += 4
	}
	if isChar(l.data, end+4) {
		to += 4
	}
	if from == i && to == end {
		return nil
	}
	return w.chars(l, UTF32, from, to, 4, 3)
}

// chars decodes the characters whose lowest bytes are at from, ..., to, each
// with so many bytes of its unit before it.
func (w *walker) chars(l *level, kind string, from, to, unit, before int) error {
	n := (to-from)/unit + 1
	if n < minToken {
		return nil
	}
	if err := w.charge(l, n); err != nil {
		return err
	}
	c := w.child(l)
	for i := from; i <= to; i += unit {
		c.buf = append(c.buf, l.data[i])
	}
	c.trace.even(from-before, unit)
	return w.layer(c, kind)
}

func zeroAt(data []byte, i int) bool { return 0 <= i && i < len(data) && data[i] == 0 }

func isChar(data []byte, i int) bool { return i < len(data) && classes[data[i]]&isText != 0 }

// bigEndian and littleEndian say that a mark at the beginning of data tells so,
// for characters whose lowest byte is at i.
func bigEndian(data []byte, i int) bool { return i&1 == 1 && data[0] == 0xfe && data[1] == 0xff }

func littleEndian(data []byte, i int) bool { return i&1 == 0 && data[0] == 0xff && data[1] == 0xfe }
