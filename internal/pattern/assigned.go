package pattern

import (
	"slices"
	"strings"
)

// Limits of assigned: what stands between a value and its name is short.
const (
	maxFillers   = 5  // words such as string or value
	maxSeparator = 32 // bytes, most of them indentation
)

// credentialWords end the names of settings that hold a secret.
var credentialWords = []string{
	"key", "keys", "token", "tokens", "secret", "secrets", "password", "passwd", "passphrase", "pass", "pwd",
	"auth", "authorization", "bearer", "credential", "credentials", "creds", "api", "access", "login",
}

// qualifiers may follow such a word: API_KEY_PROD, apiKey2.
var qualifiers = map[string]bool{
	"prod": true, "production": true, "dev": true, "development": true, "stage": true, "staging": true, "test": true, "testing": true,
	"sandbox": true, "live": true, "local": true, "ci": true, "eu": true, "us": true, "ap": true, "uk": true, "de": true,
	"default": true, "primary": true, "secondary": true, "main": true, "old": true, "new": true, "v": true, "value": true, "env": true,
	"here": true, "string": true, "s": true,
}

// fillers are the type of a setting, a tag, a verb.
var fillers = map[string]bool{
	"string": true, "str": true, "value": true, "val": true, "text": true, "default": true, "type": true, "name": true, "data": true,
	"char": true, "const": true, "static": true, "final": true, "optional": true, "varchar": true, "progmem": true, "some": true,
	"is": true, "to": true, "as": true, "be": true, "u": true, "b": true, "r": true, "f": true, "l": true,
}

// assigned accepts a secret that is the value of a setting: the nearest name
// before it ends with a word for a credential, or with one of names, which are
// the issuer's own and in lower case, or begins with one that ends in *. A name
// that ends otherwise (uuid, id, hash, sha256, checksum, commit) does not, and
// neither does a word in a path or a reference (acme/token@).
//
// It reads backwards from the secret and knows how settings are written: env,
// YAML, JSON, TOML, XML, a property list, code, a flag, a header, a parameter of
// a URL, each of them escaped or not.
func assigned(names ...string) func(before []byte) bool {
	return func(before []byte) bool {
		rest, ok := cutSeparator(string(before))
		for range maxFillers {
			if !ok {
				return false
			}
			cut := strings.LastIndexFunc(rest, notInName) + 1
			word := strings.Trim(rest[cut:], "_-.$")
			rest = rest[:cut]
			closing := strings.HasSuffix(rest, "</") // <key>name</key><string>value
			switch {
			case namesCredential(word, names) && !closing:
				return true
			case !closing && !isFiller(word):
				return false
			}
			rest, ok = cutSeparator(rest)
		}
		return false
	}
}

func notInName(c rune) bool {
	letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
	return !letter && (c < '0' || c > '9') && c != '_' && c != '-' && c != '.' && c != '$'
}

// isFiller knows what may stand between a name and its value: nothing, a word of
// fillers, the length of an array, and another value of a list.
func isFiller(word string) bool {
	length := len(word) <= 4 && strings.Trim(word, "0123456789") == ""
	digest := len(word) >= 32 && strings.Trim(word, "0123456789abcdef-") == ""
	return length || digest || fillers[strings.ToLower(word)]
}

// cutSeparator drops what stands between a value and a name at the end of s. It
// says no if that is nothing, or what no setting has there.
func cutSeparator(s string) (string, bool) {
	end := len(s)
	for end > 0 && len(s)-end < maxSeparator {
		if n := escapeAt(s[:end]); n > 0 {
			end -= n
			continue
		}
		c, after := s[end-1], s[end:]
		switch {
		case strings.IndexByte(" \t\r\n\"'`:=<>()[]{},;|?+!*\\", c) >= 0:
		case c == '/' && (strings.HasSuffix(s[:end-1], "<") || strings.HasPrefix(after, ">")):
		case (c == '@' || c == '$' || c == '&') && (strings.HasPrefix(after, `"`) || strings.HasPrefix(after, "'")):
		default:
			return s[:end], end < len(s) && !notInName(rune(c))
		}
		end--
	}
	return "", false
}

// escapeAt gives the length of an escape at the end of s: %3D, \u0022, \x22, \n,
// &quot;
func escapeAt(s string) int {
	hex := func(t string) bool { return strings.Trim(t, "0123456789abcdefABCDEF") == "" }
	n := len(s)
	switch {
	case n >= 3 && s[n-3] == '%' && hex(s[n-2:]):
		return 3
	case n >= 6 && strings.HasPrefix(s[n-6:], `\u`) && hex(s[n-4:]):
		return 6
	case n >= 4 && strings.HasPrefix(s[n-4:], `\x`) && hex(s[n-2:]):
		return 4
	case n >= 2 && s[n-2] == '\\' && strings.IndexByte("nrt", s[n-1]) >= 0:
		return 2
	}
	for _, entity := range []string{"&quot;", "&#34;", "&#39;", "&apos;", "&lt;", "&gt;"} {
		if strings.HasSuffix(s, entity) {
			return len(entity)
		}
	}
	return 0
}

// namesCredential says whether a setting of this name holds a secret.
func namesCredential(name string, own []string) bool {
	words := splitName(name)
	for len(words) > 0 && isQualifier(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		return false
	}
	whole, last := strings.Join(words, ""), words[len(words)-1]
	return slices.ContainsFunc(credentialWords, func(w string) bool { return strings.HasSuffix(last, w) }) ||
		slices.ContainsFunc(own, func(w string) bool {
			if prefix, found := strings.CutSuffix(w, "*"); found {
				return strings.HasPrefix(whole, prefix)
			}
			return strings.HasSuffix(whole, w)
		})
}

func isQualifier(word string) bool {
	return qualifiers[word] || strings.Trim(word, "0123456789") == ""
}

// splitName gives the words of a name in lower case: dd_api_key, ddApiKey and
// DD-API-KEY have the same three.
func splitName(name string) []string {
	var words []string
	begin := 0
	flush := func(end int) {
		if end > begin {
			words = append(words, strings.ToLower(name[begin:end]))
		}
	}
	for i := range len(name) {
		c := name[i]
		switch {
		case c == '_' || c == '-' || c == '.' || c == '$':
			flush(i)
			begin = i + 1
		case i > begin && kind(c) != kind(name[i-1]) && !(kind(name[i-1]) == 'A' && kind(c) == 'a'):
			flush(i)
			begin = i
		case i > begin+1 && kind(name[i-1]) == 'A' && kind(c) == 'a':
			flush(i - 1) // the capital belongs to what follows: APIKey
			begin = i - 1
		}
	}
	flush(len(name))
	return words
}

// kind tells small letters, capitals and digits apart.
func kind(c byte) byte {
	switch {
	case 'a' <= c && c <= 'z':
		return 'a'
	case 'A' <= c && c <= 'Z':
		return 'A'
	case '0' <= c && c <= '9':
		return '0'
	}
	return 0
}
