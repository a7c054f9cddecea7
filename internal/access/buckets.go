package access

import (
	"math"
	"sync"
	"time"
)

// maxBuckets bounds what is remembered: an attacker with many addresses must
// not fill the memory.
const maxBuckets = 1 << 16

// bucket is how much somebody may still do: tokens as of a moment.
type bucket struct {
	tokens float64
	at     time.Time
}

// buckets hold size tokens each and fill up again within fill. One that is
// full is not kept. No size means no limit.
type buckets[K comparable] struct {
	size int
	fill time.Duration

	mu   sync.Mutex
	some map[K]bucket
}

// level is how a bucket stands after it was looked at.
type level struct {
	left int           // whole tokens
	full time.Duration // until it is full again
	next time.Duration // until it holds a token; 0: it does
}

func newBuckets[K comparable](size int, fill time.Duration) *buckets[K] {
	return &buckets[K]{size: size, fill: fill, some: make(map[K]bucket)}
}

func (b *buckets[K]) limited() bool { return b.size > 0 }

// take takes a token out and says whether there was one.
func (b *buckets[K]) take(key K, now time.Time) (level, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	have := b.tokens(key, now)
	ok := have >= 1
	if ok {
		have--
		b.put(key, bucket{have, now})
	}
	return b.level(have), ok
}

// give puts a token back.
func (b *buckets[K]) give(key K, now time.Time) level {
	b.mu.Lock()
	defer b.mu.Unlock()
	have := min(b.tokens(key, now)+1, float64(b.size))
	b.put(key, bucket{have, now})
	return b.level(have)
}

// look takes nothing.
func (b *buckets[K]) look(key K, now time.Time) level {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.level(b.tokens(key, now))
}

func (b *buckets[K]) tokens(key K, now time.Time) float64 {
	old, ok := b.some[key]
	if !ok {
		return float64(b.size)
	}
	// A clock that was set back gives nothing.
	grown := max(now.Sub(old.at), 0).Seconds() * float64(b.size) / b.fill.Seconds()
	return min(old.tokens+grown, float64(b.size))
}

func (b *buckets[K]) level(have float64) level {
	each := b.fill.Seconds() / float64(b.size)
	// A thousandth of a token is lost to rounding, and must not cost a second.
	l := level{left: int(have + 1e-3), full: seconds((float64(b.size) - have) * each)}
	if l.left < 1 {
		l.next = max(seconds((1-have)*each), time.Second)
	}
	return l
}

// seconds rounds up to whole ones, in which headers speak.
func seconds(s float64) time.Duration {
	return time.Duration(math.Ceil(s-1e-3)) * time.Second
}

func (b *buckets[K]) put(key K, v bucket) {
	if _, known := b.some[key]; !known && len(b.some) >= maxBuckets {
		b.sweep(v.at)
	}
	b.some[key] = v
}

// sweep forgets buckets that are full, and when that is not enough any half of
// the others: who is forgotten may do a little more, and nobody less.
func (b *buckets[K]) sweep(now time.Time) {
	for key := range b.some {
		if b.tokens(key, now) >= float64(b.size) {
			delete(b.some, key)
		}
	}
	for key := range b.some {
		if len(b.some) <= maxBuckets/2 {
			return
		}
		delete(b.some, key)
	}
}
