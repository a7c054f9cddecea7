package server

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
)

// Config is every setting of the server. A setting is one field: its tag gives
// the flag, and with it the environment variable and the key in the
// configuration file, the default and the help. Flags win over the environment,
// that over the file, that over the default.
type Config struct {
	File string `flag:"config" help:"TOML file with settings, keys named like these flags"`

	Data       string `flag:"data" default:"pushward-data" help:"folder for repositories, database and keys"`
	Listen     string `flag:"listen" default:"127.0.0.1:8080" help:"address and port to listen on; port 0 picks a free one"`
	ListenUnix string `flag:"listen-unix" help:"also listen on this unix socket, without TLS"`
	URL        string `flag:"url" help:"address clients use, as in https://git.example.com; by default what each request says"`
	TLSCert    string `flag:"tls-cert" help:"file with the TLS certificate chain (PEM)"`
	TLSKey     string `flag:"tls-key" help:"file with its private key (PEM)"`
	Database   string `flag:"database" help:"postgres://user:password@host/name; by default SQLite in the data folder"`
	Durability string `flag:"durability" default:"group" help:"how a write reaches the disk before its answer: group (one syncfs shared by concurrent writes) or file (fsync of each)"`

	BypassFor       time.Duration `flag:"bypass-for" default:"3h" help:"how long a bypass lets its secret in"`
	PlaceholderFor  time.Duration `flag:"placeholder-for" default:"168h" help:"how long a placeholder can be turned into a bypass"`
	RequestFor      time.Duration `flag:"request-for" default:"168h" help:"how long a request for a bypass, or to dismiss an alert, waits for its review"`
	ScanTime        time.Duration `flag:"scan-time" default:"60s" help:"longest inspection of one write; past it the write is refused"`
	BlobBlockStatus int           `flag:"blob-block-status" default:"409" help:"status of a block on POST git/blobs: 409 as documented, or 422 as on GitHub's wire"`

	MaxBlob     int64 `flag:"max-blob" default:"41943040" help:"largest decoded blob of POST git/blobs, bytes"`
	MaxContents int64 `flag:"max-contents" default:"104857600" help:"largest decoded file of PUT contents, bytes"`
	MaxTree     int64 `flag:"max-tree" default:"104857600" help:"largest request body of POST git/trees, bytes"`

	MaxObject      int64 `flag:"max-object" default:"100000000" help:"largest object of a push, bytes"`
	MaxPack        int64 `flag:"max-pack" default:"2000000000" help:"largest pack of a push as it is sent, bytes"`
	MaxInflated    int64 `flag:"max-inflated" default:"32000000000" help:"largest sum of the objects of a push, bytes"`
	MaxPackObjects int   `flag:"max-pack-objects" default:"1000000" help:"most objects of a push"`
	MaxDeltaDepth  int   `flag:"max-delta-depth" default:"250" help:"longest chain of deltas in the pack of a push"`
	MaxRefs        int   `flag:"max-refs" default:"5000" help:"most refs that one push updates"`

	MaintainEvery time.Duration `flag:"maintain-every" default:"5m" help:"how often to look for repositories that need repacking"`

	ImportFor   time.Duration `flag:"import-for" default:"24h" help:"how long the import mode of a repository lasts, in which secrets are recorded and not blocked"`
	ImportHosts string        `flag:"import-hosts" help:"hosts that imports may read from although their addresses are not public, as in git.internal,10.0.0.7:8443"`
	ImportCA    string        `flag:"import-ca" help:"file with certificates (PEM) that imports trust beside the system's"`

	WebhookHosts string `flag:"webhook-hosts" help:"hosts and networks that webhooks may be sent to although their addresses are not public, as in ci.internal,10.1.0.0/16"`

	MailServer   string `flag:"mail-server" help:"SMTP server that mails are sent by, as in mail.example.com:587; without it none are sent"`
	MailTLS      string `flag:"mail-tls" default:"starttls" help:"how it is spoken to: starttls, tls (from the first byte on) or none"`
	MailUser     string `flag:"mail-user" help:"account on the mail server; without it nobody signs in"`
	MailPassword string `flag:"mail-password" help:"its password; give it by PUSHWARD_MAIL_PASSWORD_FILE"`
	MailFrom     string `flag:"mail-from" help:"sender of mails, as in Pushward <pushward@example.com>"`

	LoginFailures     int `flag:"login-failures" default:"10" help:"failed authentications a minute, of an address and of an account each, before the answer is 429; 0: no limit"`
	RateLimit         int `flag:"rate-limit" default:"0" help:"requests an hour of an account; 0: no limit"`
	RateLimitUnsigned int `flag:"rate-limit-unsigned" default:"0" help:"requests an hour of an address that nobody signs in for; 0: no limit"`
	RateLimitAddress  int `flag:"rate-limit-address" default:"0" help:"requests a minute of an address, signed in or not; 0: no limit. Behind a proxy all requests have the proxy's"`

	AuditCheckpoints string `flag:"audit-checkpoints" help:"file for checkpoints of the audit log, which tell when its end is missing; by default audit.checkpoints in the data folder"`

	LogLevel  string `flag:"log-level" default:"info" help:"debug, info, warn or error; debug logs every request"`
	LogFormat string `flag:"log-format" default:"text" help:"text or json"`
}

// ParseConfig reads the settings from args, the environment and the
// configuration file. flag.ErrHelp is returned after -h or --help, with the
// table of settings written to out.
func ParseConfig(args []string, env func(string) (string, bool), out io.Writer) (Config, error) {
	var c Config
	fs := c.flags("pushward serve")
	fs.SetOutput(out)
	fs.Usage = func() { printSettings(fs, out) }
	err := fs.Parse(args)
	if err != nil {
		return c, err
	}
	if fs.NArg() > 0 {
		return c, fmt.Errorf("unexpected argument %q", fs.Arg(0))
	}
	given := map[string]bool{}
	fs.Visit(func(f *flag.Flag) { given[f.Name] = true })
	err = fromEnvironment(fs, given, env)
	if err != nil {
		return c, err
	}
	err = fromFile(fs, given, c.File)
	if err != nil {
		return c, err
	}
	return c, c.check()
}

// flags makes a flag for every field of c, with its default.
func (c *Config) flags(name string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	v := reflect.ValueOf(c).Elem()
	for i := range v.NumField() {
		tag := v.Type().Field(i).Tag
		name, help := tag.Get("flag"), tag.Get("help")
		switch p := v.Field(i).Addr().Interface().(type) {
		case *string:
			fs.StringVar(p, name, "", help)
		case *int:
			fs.IntVar(p, name, 0, help)
		case *int64:
			fs.Int64Var(p, name, 0, help)
		case *time.Duration:
			fs.DurationVar(p, name, 0, help)
		default:
			panic("setting of unknown type: " + name)
		}
		if def := tag.Get("default"); def != "" {
			f := fs.Lookup(name)
			f.DefValue = def
			if err := f.Value.Set(def); err != nil {
				panic("default of setting " + name + ": " + err.Error())
			}
		}
	}
	return fs
}

// envName is the environment variable of a flag. With _FILE added it names a
// file that holds the value, which keeps passwords out of process lists.
func envName(flag string) string {
	return "PUSHWARD_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

func fromEnvironment(fs *flag.FlagSet, given map[string]bool, env func(string) (string, bool)) (err error) {
	fs.VisitAll(func(f *flag.Flag) {
		if given[f.Name] || err != nil {
			return
		}
		value, ok := env(envName(f.Name))
		if path, fromFile := env(envName(f.Name) + "_FILE"); !ok && fromFile {
			var data []byte
			data, err = os.ReadFile(path)
			if err != nil {
				err = fmt.Errorf("read %s_FILE: %w", envName(f.Name), err)
				return
			}
			value, ok = strings.TrimSpace(string(data)), true
		}
		if !ok {
			return
		}
		given[f.Name] = true
		// The value is not quoted: it may be a database URL with a password.
		if fs.Set(f.Name, value) != nil {
			err = fmt.Errorf("%s does not hold a value that --%s accepts", envName(f.Name), f.Name)
		}
	})
	return err
}

func fromFile(fs *flag.FlagSet, given map[string]bool, path string) error {
	if path == "" {
		return nil
	}
	values := map[string]any{}
	_, err := toml.DecodeFile(path, &values)
	if err != nil {
		return fmt.Errorf("read configuration %q: %w", path, err)
	}
	for key, value := range values {
		f := fs.Lookup(key)
		if f == nil || key == "config" {
			return fmt.Errorf("configuration %q: there is no setting %q", path, key)
		}
		if given[key] {
			continue
		}
		if fs.Set(key, fmt.Sprint(value)) != nil {
			return fmt.Errorf("configuration %q: the value of %q is not one that --%s accepts", path, key, key)
		}
	}
	return nil
}

// check refuses settings that contradict each other or could not work.
func (c Config) check() error {
	switch {
	case c.Data == "":
		return fmt.Errorf("--data must name a folder")
	case (c.TLSCert == "") != (c.TLSKey == ""):
		return fmt.Errorf("--tls-cert and --tls-key go together")
	case c.BlobBlockStatus != 409 && c.BlobBlockStatus != 422:
		return fmt.Errorf("--blob-block-status must be 409 or 422")
	case c.Durability != "group" && c.Durability != "file":
		return fmt.Errorf("--durability must be group or file")
	case c.Database != "" && !strings.HasPrefix(c.Database, "postgres://") && !strings.HasPrefix(c.Database, "postgresql://"):
		return fmt.Errorf("--database must be a postgres:// URL")
	case c.BypassFor <= 0 || c.PlaceholderFor <= 0 || c.RequestFor <= 0 || c.ScanTime <= 0 || c.MaintainEvery <= 0:
		return fmt.Errorf("--bypass-for, --placeholder-for, --request-for, --scan-time and --maintain-every must be positive")
	case c.ImportFor <= 0:
		return fmt.Errorf("--import-for must be positive")
	case c.LoginFailures < 0 || c.RateLimit < 0 || c.RateLimitUnsigned < 0 || c.RateLimitAddress < 0:
		return fmt.Errorf("--login-failures, --rate-limit, --rate-limit-unsigned and --rate-limit-address must not be negative")
	case c.MaxBlob <= 0 || c.MaxContents <= 0 || c.MaxTree <= 0:
		return fmt.Errorf("--max-blob, --max-contents and --max-tree must be positive")
	case c.MaxObject <= 0 || c.MaxPack <= 0 || c.MaxInflated <= 0 || c.MaxPackObjects <= 0 || c.MaxDeltaDepth <= 0 || c.MaxRefs <= 0:
		return fmt.Errorf("--max-object, --max-pack, --max-inflated, --max-pack-objects, --max-delta-depth and --max-refs must be positive")
	}
	return nil
}

// DatabaseURL is where the server of these settings keeps its rows, as store.Open takes it.
func (c Config) DatabaseURL() string {
	if c.Database != "" {
		return c.Database
	}
	return "sqlite:" + filepath.Join(c.Data, "pushward.db")
}

// printSettings writes the table of all settings.
func printSettings(fs *flag.FlagSet, out io.Writer) {
	fmt.Fprint(out, "usage: pushward serve [settings]\n\nEach setting can be given as a flag, as an environment variable (or a file named by\n"+
		"the variable with _FILE added), or in the file of --config, in this order.\n\n")
	fs.VisitAll(func(f *flag.Flag) {
		fmt.Fprintf(out, "  --%-20s %s\n", f.Name, envName(f.Name))
		fmt.Fprintf(out, "    %s", f.Usage)
		if f.DefValue != "" && f.DefValue != "0" && f.DefValue != "0s" {
			fmt.Fprintf(out, " (default %s)", f.DefValue)
		}
		fmt.Fprintln(out)
	})
}
