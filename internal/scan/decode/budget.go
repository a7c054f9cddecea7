package decode

import "sync/atomic"

// Limits bound what decoding may cost, counted and not timed, so that the same
// bytes always get the same verdict.
type Limits struct {
	Bytes   int64 // decoded bytes of all layers that can grow, in sum
	Ratio   int64 // decoded to compressed bytes of one member, once it is beyond RatioFrom
	Depth   int   // layers within each other
	Entries int64 // members of archives and compressed streams, in sum
	Work    int64 // bytes read and written on the way, with a flat charge for each attempt
}

// RatioFrom is the decoded size up to which no ratio is looked at.
const RatioFrom = 1 << 20

// DefaultLimits are those of one push.
var DefaultLimits = Limits{
	Bytes:   64 << 20,
	Ratio:   200,
	Depth:   5,
	Entries: 10_000,
	Work:    1 << 30,
}

// Exceeded says which limit was passed before everything was decoded.
type Exceeded struct{ Why string }

func (e *Exceeded) Error() string { return "decode: " + e.Why }

// Budget counts what decoding has cost so far. It may be shared by the walks
// of one push, also at the same time.
type Budget struct {
	limits               Limits
	bytes, entries, work atomic.Int64
}

// NewBudget returns an unspent budget.
func NewBudget(l Limits) *Budget { return &Budget{limits: l} }

// Reset makes the budget unspent again.
func (b *Budget) Reset() {
	b.bytes.Store(0)
	b.entries.Store(0)
	b.work.Store(0)
}

// Spent tells decoded bytes, entries and work so far.
func (b *Budget) Spent() (bytes, entries, work int64) {
	return b.bytes.Load(), b.entries.Load(), b.work.Load()
}

func (b *Budget) addBytes(n int) error {
	if b.bytes.Add(int64(n)) > b.limits.Bytes {
		return &Exceeded{"it decodes to more than " + size(b.limits.Bytes)}
	}
	return b.addWork(n)
}

func (b *Budget) addWork(n int) error {
	if b.work.Add(int64(n)) > b.limits.Work {
		return &Exceeded{"decoding it takes more than its share of work"}
	}
	return nil
}

func (b *Budget) addEntry() error {
	if b.entries.Add(1) > b.limits.Entries {
		return &Exceeded{"an archive holds more than " + thousands(b.limits.Entries) + " entries"}
	}
	return b.addWork(attempt)
}

// attempt is the flat charge for looking at a member.
const attempt = 1 << 10

func (b *Budget) checkRatio(out, in int) error {
	if out > RatioFrom && int64(out) > b.limits.Ratio*int64(max(in, 1)) {
		return &Exceeded{"a compressed member grows more than " + thousands(b.limits.Ratio) + " times"}
	}
	return nil
}

func (b *Budget) checkDepth(depth int) error {
	if depth > b.limits.Depth {
		return &Exceeded{"encodings are nested deeper than " + thousands(int64(b.limits.Depth))}
	}
	return nil
}

func size(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return thousands(n>>20) + " MiB"
	case n >= 1<<10 && n%(1<<10) == 0:
		return thousands(n>>10) + " KiB"
	}
	return thousands(n) + " bytes"
}

// thousands writes n with a comma before each group of three digits.
func thousands(n int64) string {
	if n < 1000 {
		return padded(n, 1)
	}
	return thousands(n/1000) + "," + padded(n%1000, 3)
}

func padded(n int64, least int) string {
	var b [20]byte
	i := len(b)
	for ; n > 0 || len(b)-i < least; n /= 10 {
		i--
		b[i] = byte('0' + n%10)
	}
	return string(b[i:])
}
