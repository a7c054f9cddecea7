package kern

// buckets spreads fingerprints so that few bytes fit any: those of one bucket
// are not told apart, and neither are their mixtures.
type buckets struct {
	set   []Fingerprint
	of    []int // the bucket of each
	fold  func(byte) byte
	share [256]float64 // of all bytes, by folded byte
	in    []positions
	cost  []float64 // share of places that fit a bucket
}

// positions tells of each position which folded bytes fit.
type positions [Width][256]bool

const (
	repeated = 0.02 // share of places where bytes repeat, beyond what chance makes: zeros, lines
	rounds   = 2    // of putting each fingerprint where it is better among the others
)

// distribute gives the bucket of each of a set, of n.
func distribute(set []Fingerprint, n int, frequency *[256]float64, fold func(byte) byte) []int {
	b := &buckets{set: set, of: make([]int, 0, len(set)), fold: fold, in: make([]positions, n), cost: make([]float64, n)}
	sum := 0.0
	for _, f := range frequency {
		sum += f
	}
	for c, f := range frequency {
		b.share[fold(byte(c))] += f / sum
	}
	for i := range set {
		b.of = append(b.of, -1)
		b.put(i)
	}
	for range rounds {
		for i := range set {
			b.take(i)
			b.put(i)
		}
	}
	return b.of
}

// put adds one where it lets the fewest other bytes fit.
func (b *buckets) put(i int) {
	least, in := 0.0, positions{}
	for k := range b.in {
		with := b.in[k]
		with.add(b.set[i], b.fold)
		if more := b.fits(&with) - b.cost[k]; k == 0 || more < least {
			b.of[i], least, in = k, more, with
		}
	}
	b.in[b.of[i]] = in
	b.cost[b.of[i]] += least
}

// take removes one.
func (b *buckets) take(i int) {
	from := b.of[i]
	b.of[i] = -1
	in := positions{}
	for k, of := range b.of {
		if of == from {
			in.add(b.set[k], b.fold)
		}
	}
	b.in[from], b.cost[from] = in, b.fits(&in)
}

func (in *positions) add(p Fingerprint, fold func(byte) byte) {
	for k := range p {
		for _, c := range choices(p[k]) {
			in[k][fold(c)] = true
		}
	}
}

// fits estimates the share of places that fit a bucket.
func (b *buckets) fits(in *positions) float64 {
	var at [Width]float64
	same := 0.0
	for c, share := range b.share {
		all := true
		for k := range in {
			if in[k][c] {
				at[k] += share
			} else {
				all = false
			}
		}
		if all {
			same += share
		}
	}
	chance := 1.0
	for _, share := range at {
		chance *= share
	}
	return chance + repeated*same
}

var everything = func() (c []byte) {
	for i := range 256 {
		c = append(c, byte(i))
	}
	return c
}()

func choices(c []byte) []byte {
	if len(c) > 0 {
		return c
	}
	return everything
}
