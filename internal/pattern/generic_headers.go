package pattern

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"
)

// genericHeaders are secrets that stand in a URL, a header or a token by an open
// standard: too common to block unless asked.
var genericHeaders = []Pattern{{
	// Name and password are the user's; what is plainly no password is left out.
	Type:         "mongodb_connection_string",
	Name:         "MongoDB connection string",
	Class:        Generic,
	Source:       "https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns",
	Off:          true,
	Regexp:       `mongodb(?:\+srv)?://[^\s:@/'\"<>$\x60]{1,64}:[^\s@/'\"<>${}()\x60]{4,100}@[0-9A-Za-z.-]{3,100}`,
	MustNotMatch: []string{`(?i):(?:pass|passw|passwd|password|passwort|pwd|secret|postgres|mysql|mongo|mongodb|root|admin|user|username|test|guest|example|x+|\*+|%s|[.]+)\@`},
	Hits: []string{
		`DATABASE_URL=mongodb:¦//pushward:Not4RealPhrase@db.example.test:5432/app`,
		`{"url": "mongodb+srv:¦//ci:madeUp2ByPushward@10.0.0.7/x"}`,
	},
	Misses: []string{
		`DATABASE_URL=mongodb:¦//pushward:password@db.example.test/app`,
		`mongodb:¦//pushward:${DB_PASSWORD}@db.example.test/app`,
		`mongodb:¦//db.example.test:5432/app`,
	},
}, {
	// As MongoDB's.
	Type:         "mysql_connection_url",
	Name:         "MySQL connection URL",
	Class:        Generic,
	Source:       "https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns",
	Off:          true,
	Regexp:       `mysqlx?(?:\+[a-z]{1,12})?://[^\s:@/'\"<>$\x60]{1,64}:[^\s@/'\"<>${}()\x60]{4,100}@[0-9A-Za-z.-]{3,100}`,
	MustNotMatch: []string{`(?i):(?:pass|passw|passwd|password|passwort|pwd|secret|postgres|mysql|mongo|mongodb|root|admin|user|username|test|guest|example|x+|\*+|%s|[.]+)\@`},
	Hits: []string{
		`DATABASE_URL=mysql:¦//pushward:Not4RealPhrase@db.example.test:5432/app`,
		`{"url": "mysql+pymysql:¦//ci:madeUp2ByPushward@10.0.0.7/x"}`,
	},
	Misses: []string{
		`DATABASE_URL=mysql:¦//pushward:password@db.example.test/app`,
		`mysql:¦//pushward:${DB_PASSWORD}@db.example.test/app`,
		`mysql:¦//db.example.test:5432/app`,
	},
}, {
	// As MongoDB's.
	Type:         "postgres_connection_string",
	Name:         "PostgreSQL connection string",
	Class:        Generic,
	Source:       "https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns",
	Off:          true,
	Regexp:       `postgres(?:ql)?(?:\+[a-z0-9]{1,12})?://[^\s:@/'\"<>$\x60]{1,64}:[^\s@/'\"<>${}()\x60]{4,100}@[0-9A-Za-z.-]{3,100}`,
	MustNotMatch: []string{`(?i):(?:pass|passw|passwd|password|passwort|pwd|secret|postgres|mysql|mongo|mongodb|root|admin|user|username|test|guest|example|x+|\*+|%s|[.]+)\@`},
	Hits: []string{
		`DATABASE_URL=postgres:¦//pushward:Not4RealPhrase@db.example.test:5432/app`,
		`{"url": "postgresql+asyncpg:¦//ci:madeUp2ByPushward@10.0.0.7/x"}`,
	},
	Misses: []string{
		`DATABASE_URL=postgres:¦//pushward:password@db.example.test/app`,
		`postgres:¦//pushward:${DB_PASSWORD}@db.example.test/app`,
		`postgres:¦//db.example.test:5432/app`,
	},
}, {
	// A name and a password of any length, up to 150 bytes.
	Type:   "http_basic_authentication_header",
	Name:   "HTTP Basic Authentication header",
	Class:  Generic,
	Source: "https://www.rfc-editor.org/rfc/rfc7617",
	Off:    true,
	Regexp: `[Aa]uthorization[\"']?\s{0,3}[:=]\s{0,3}[\"']?[Bb]asic [0-9A-Za-z+/]{12,200}={0,2}`,
	End:    base64End,
	Check:  basicCredentials,
	Hits: []string{
		`curl -H "Authorization: Ba¦sic cHVzaHdhcmQ6Tm90NFJlYWxQaHJhc2U=" https://api.test`,
		`{"Authorization": "Ba¦sic Y2k6bWFkZVVwMkJ5UHVzaHdhcmQ="}`,
	},
	Misses: []string{
		`Authorization: Ba¦sic bm8gY29sb24gaW4gaGVyZSBhdCBhbGw=`,
		`Authorization: Ba¦sic dXNlcjpwYXNzd29yZA==`,
		`Authorization: Ba¦sic $TOKEN`,
	},
}, {
	// Any token, up to what one line holds.
	Type:      "http_bearer_authentication_header",
	Name:      "HTTP Bearer Authentication header",
	Class:     Generic,
	Source:    "https://www.rfc-editor.org/rfc/rfc6750",
	Off:       true,
	Regexp:    `[Aa]uthorization[\"']?\s{0,3}[:=]\s{0,3}[\"']?[Bb]earer [0-9A-Za-z._~+/-]{20,1000}={0,2}`,
	End:       `[^0-9A-Za-z._~+/=-]|\z`,
	MustMatch: []string{`[Bb]earer .*[0-9]`},
	Hits: []string{
		`curl -H "Authorization: Bearer pushward1Exa¦mple.TokenNotAReal" https://api.test`,
		`{"Authorization": "Bearer madeUp2By¦PushwardForItsOwnTests=="}`,
	},
	Misses: []string{
		`Authorization: Bearer your-acc¦ess-token-goes-here-0011`,
		`Authorization: Bearer too¦Short0011`,
		`Authorization: Bearer words¦WithoutAnyDigitInThem`,
	},
}, {
	Type:         "json_web_token",
	Name:         "JSON Web Token",
	Class:        Generic,
	Source:       "https://www.rfc-editor.org/rfc/rfc7519",
	Off:          true,
	Regexp:       jwtShape,
	End:          tokenEnd,
	MustNotMatch: []string{`\.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c$`},
	Check:        jwt(0),
	Hits: []string{
		`TOKEN=eyJhbGciOiJIUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJzdWIiOiJwdXNod2FyZC1leGFtcGxlIiwibm90ZSI6Im5vdCBhIHJlYWwgdG9rZW4ifQ.pushwardExampleSignatureNotARealOne0011Made`,
		`{"jwt": "eyJhbGciOiJIUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJzdWIiOiJwdXNod2FyZC1leGFtcGxlIiwibm90ZSI6Im1hZGUgdXAifQ.pushwardExampleSignatureNotARealOne0011Made"}`,
	},
	Misses: []string{
		`TOKEN=eyJhbGciOiJIUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJzdWIiOiJw`,
		`TOKEN=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9¦.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c`,
		`TOKEN=eyJhbGciOiJIUzI1NiIs¦InR5cCI6.eyJub3QiOiJqc29u.pushward1ExampleSignature`,
	},
}}

// basicCredentials checks that the header's value decodes to a user and a
// password that is more than a word everybody uses.
func basicCredentials(secret []byte) error {
	raw, err := anyBase64(secret[bytes.LastIndexByte(secret, ' ')+1:])
	if err != nil {
		return err
	}
	user, password, found := strings.Cut(string(raw), ":")
	if !found || user == "" || len(password) < 4 || !utf8.ValidString(user) {
		return errors.New("does not decode to a user and a password")
	}
	switch strings.ToLower(password) {
	case "password", "pass", "passwd", "secret", "test", "admin", "guest", "user", "root":
		return errors.New("the password is a placeholder")
	}
	return nil
}
