// Package pattern is the catalog of token formats: one value per format, one
// file per issuer, and the offline checks they name.
//
// It promises that every entry carries its own proof (hits, misses, and a
// checksum wherever one is public) and that catalog_test.go holds each entry
// against all others. It refuses I/O and state: an entry is data, a check is a
// pure function. Above it stand scan, which finds patterns in bytes, and the
// faces that name them.
package pattern

import "strings"

// Class says how a pattern came to be and whether it blocks unless asked.
type Class string

// The classes. The zero value is Specific, the ordinary case.
const (
	Specific Class = ""        // an issuer's own format, precise by itself
	Context  Class = "context" // needs a keyword or partner nearby to be told from noise
	Generic  Class = "generic" // no issuer: private keys, URLs with a password
	Custom   Class = "custom"  // a user's own
)

// Mark breaks every example in the source, so that no scanner trips over this
// tree or its binaries. Plain removes it.
const Mark = "¦"

// NearBytes is how far before a secret a keyword of Near may begin.
const NearBytes = 64

// The delimiters of a pattern that states none: no letter or digit next to the
// secret. What an escape leaves behind counts as a delimiter too, or a token
// after \n in a JSON string or after %3D in a URL would hide behind the n or D.
const (
	DefaultStart = `\A|[^0-9A-Za-z]|\\[abfnrtv]|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|%[0-9A-Fa-f]{2}`
	DefaultEnd   = `[^0-9A-Za-z]|\z`
)

// Delimiters for alphabets that reach beyond letters and digits: a character of
// the alphabet next to the secret means that it is longer than its format.
const (
	tokenEnd    = `[^0-9A-Za-z_-]|\z`
	tokenStart  = `\A|[^0-9A-Za-z_-]|\\[abfnrtv]|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|%[0-9A-Fa-f]{2}`
	base64Start = `\A|[^0-9A-Za-z+/]|\\[abfnrtv]|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|%[0-9A-Fa-f]{2}`
	base64End   = `[^0-9A-Za-z+/=]|\z`
)

// Provider is an issuer and its formats. One file holds one provider.
type Provider struct {
	Name     string // "GitHub"
	Slug     string // "github"; empty derives it from Name
	Docs     string // where the issuer describes its tokens
	Patterns []Pattern
}

// Pattern is one token format. The fields from Regexp to MustNotMatch are
// those of GitHub's custom patterns, so that a user's pattern is the same value
// and takes the same path.
type Pattern struct {
	Type      string // secret_type of alerts, lower_snake
	TokenType string // token_type of placeholders; empty derives UPPER_SNAKE from Type
	Name      string // secret_type_display_name
	Class     Class
	Source    string // where the format is published; empty means Provider.Docs
	Off       bool   // known and alertable, but does not block unless switched on

	Regexp                  string   // the secret itself, RE2, no capture groups needed
	Start, End              string   // delimiters, RE2; empty means DefaultStart, DefaultEnd
	MustMatch, MustNotMatch []string // RE2, against the secret

	// Near lists keywords of which one must stand, whole and in any ASCII case,
	// in the NearBytes before the secret. Class Context needs them. A Specific
	// pattern has them where another issuer's format has the same shape: given
	// before that one, it stays where the keywords are near.
	Near []string

	// Before judges what stands before the secret, the NearBytes up to it; nil
	// means nothing is asked.
	Before func(before []byte) bool

	Entropy float64 // least Shannon entropy of the secret in bits per byte; 0 means EntropyFloor, or none for class Custom

	// Check is a checksum or structure test, offline; nil means none is public.
	// Its error says what was expected, so that an author can paste the cure.
	// It never quotes the secret's body.
	Check func(secret []byte) error

	Hits   []string // examples, broken by Mark; found as this type and nothing else
	Misses []string // near misses, broken by Mark; found as nothing

	provider *Provider
}

// Provider is the issuer, or nil for a user's own pattern.
func (p *Pattern) Provider() *Provider { return p.provider }

// Token is the token_type of placeholders: TokenType, or Type in upper case.
func (p *Pattern) Token() string {
	if p.TokenType != "" {
		return p.TokenType
	}
	return strings.ToUpper(p.Type)
}

// Plain removes Mark from an example.
func Plain(example string) string { return strings.ReplaceAll(example, Mark, "") }
