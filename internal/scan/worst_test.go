package scan

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pushward/internal/pattern"
)

// hostile are the snippets that the search below found to cost most when a
// file is made of nothing else, and those that are bad by construction.
var hostile = map[string]string{
	"one_run":          "a",
	"separators":       "_",
	"separated":        "a_",
	"zeros":            "A",
	"digits":           "0123456789",
	"wide":             "k3Jx9/LmQv7Rt5Zb+Nc1Wd4Yk3Jx92/mQv7Rt5Zb",
	"escapes":          "\\n",
	"probes":           "ghp_",
	"probes_long":      "glpat-",
	"jwt":              "eyJ",
	"jwt_dots":         "eyJhbGciOiJIUzI1NiJ9.",
	"hex":              "f09a8b7c6d5e4f3210c9d8e7b6a5f43a ",
	"keyword_hex":      "datadog f09a8b7c6d5e" + "4f3210c9d8e7b6a5f43b ",
	"keywords":         "secret aws token bot ",
	"urls":             "https://a:b",
	"begins":           "-----BEGIN RSA PRIVATE KEY-----\n",
	"identified":       "k3Jx92LmQv7Rt5Zb8Nc1Wd4Yk3Jx92LmQv7Rt5Zb8Nc1Wd4Yabc1JQQJ99",
	"identified_wide":  "+ABa+ACR+AEh/",
	"connection":       "Endpoint=sb://a",
	"webhooks":         "hooks.slack.com/services/T",
	"short_literal":    "sl.",
	"checksum":         "ghp_k3Jx92LmQv7Rt5Zb8Nc1Wd4Ye6Uf0GhTpOiS ",
	"keyword_prefixes": "asana",
}

// repeat makes n bytes of a snippet.
func repeat(snippet string, n int) []byte {
	return bytes.Repeat([]byte(snippet), n/len(snippet)+1)[:n]
}

func BenchmarkWorst(b *testing.B) {
	scan := asItStands(b, pattern.All())
	names := []string{}
	for name := range hostile {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		data := repeat(hostile[name], 1<<20)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			var ms []Match
			for b.Loop() {
				var refused *Unscannable
				var err error
				if ms, err = scan(context.Background(), ms[:0], data); err != nil && !errors.As(err, &refused) {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(data)), "ns/byte")
		})
	}
}

// cost is the best of some runs, in nanoseconds per byte.
func cost(scan scan, ms []Match, data []byte, runs int) float64 {
	best := time.Duration(1 << 62)
	for range runs {
		began := time.Now()
		_, _ = scan(context.Background(), ms[:0], data)
		best = min(best, time.Since(began))
	}
	return float64(best.Nanoseconds()) / float64(len(data))
}

// TestWorst searches for bad inputs: repeated snippets, changed a little where
// they cost more. It is a tool, run with PUSHWARD_WORST=<seconds>.
func TestWorst(t *testing.T) {
	seconds, err := strconv.Atoi(os.Getenv("PUSHWARD_WORST"))
	if err != nil {
		t.Skip("set PUSHWARD_WORST to the seconds to search")
	}
	scan := asItStands(t, pattern.All())
	var parts []string
	for _, p := range pattern.All() {
		for _, k := range p.Near {
			parts = append(parts, k)
		}
		for _, h := range p.Hits {
			h = plain(h)
			parts = append(parts, h, h[:len(h)/2], h[:min(len(h), 4)], h[:min(len(h), 8)], h[:len(h)-1], h[len(h)/2:])
		}
	}
	parts = append(parts, "_", "-", " ", "a", "A", "0", "/", "+", "=", "\n", "\\n", ".", "://", "@", ":", "k3Jx92LmQv7Rt5Zb", "f09a8b7c6d5e4f32")
	type input struct {
		snippet string
		cost    float64
	}
	var pool []input
	rnd := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 1))
	ms := make([]Match, 0, 1<<16)
	try := func(snippet string) {
		if snippet == "" || len(snippet) > 3000 {
			return
		}
		data := repeat(snippet, 1<<16)
		c := cost(scan, ms, data, 1)
		if len(pool) == 40 && c < pool[39].cost {
			return
		}
		pool = append(pool, input{snippet, cost(scan, ms, data, 3)})
		slices.SortFunc(pool, func(a, b input) int { return cmp.Compare(b.cost, a.cost) })
		pool = pool[:min(len(pool), 40)]
	}
	for _, p := range parts {
		try(p)
	}
	for end := time.Now().Add(time.Duration(seconds) * time.Second); time.Now().Before(end); {
		a := pool[rnd.IntN(len(pool))].snippet
		part := parts[rnd.IntN(len(parts))]
		i := rnd.IntN(len(a) + 1)
		j := min(len(a), i+rnd.IntN(12))
		switch rnd.IntN(5) {
		case 0:
			try(a[:i] + part + a[i:])
		case 1:
			try(a[:i] + a[j:])
		case 2:
			try(a[:i] + part + a[j:])
		case 3:
			try(a[i:] + pool[rnd.IntN(len(pool))].snippet)
		default:
			try(strings.Repeat(a[i:j], 2) + part)
		}
	}
	clean := cost(scan, ms, bytes.Join(source()[:400], nil)[:1<<20], 9)
	t.Logf("clean text: %.3f ns/byte", clean)
	for _, in := range pool[:12] {
		t.Logf("%.2f ns/byte, %.0f times: %.300q", in.cost, in.cost/clean, in.snippet)
	}
}
