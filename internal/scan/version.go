package scan

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"pushward/internal/pattern"
)

// engineVersion rises whenever the engine finds something else than before.
const engineVersion = 4

// version hashes everything that decides what is found. Check and Before are
// functions and show only by being there: a changed one wants a new engineVersion.
func version(patterns []*pattern.Pattern) string {
	h := sha256.New()
	fmt.Fprintf(h, "engine %d\n", engineVersion)
	for _, p := range patterns {
		fmt.Fprintf(h, "%q %q %q %q %q %q %q %q %v %v %v\n",
			p.Type, p.Class, p.Regexp, p.Start, p.End, p.MustMatch, p.MustNotMatch, p.Near, p.Entropy, p.Check != nil, p.Before != nil)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
