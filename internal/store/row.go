package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"pushward"
)

// queries are the readers that DB and Tx share.
type queries struct{ on runner }

// runner runs one statement: on a pool of connections, or in a transaction.
type runner interface {
	query(ctx context.Context, text string, args []any) (*sql.Rows, error)
	exec(ctx context.Context, text string, args []any) (sql.Result, error)
}

// scanner is a row that can be read once.
type scanner interface{ Scan(dest ...any) error }

// all reads every row of a query.
func all[T any](ctx context.Context, q queries, read func(scanner) (T, error), text string, args ...any) ([]T, error) {
	var list []T
	err := q.each(ctx, text, args, func(row scanner) error {
		v, err := read(row)
		list = append(list, v)
		return err
	})
	if err != nil {
		return nil, err
	}
	return list, nil
}

// one reads the single row of a query; sql.ErrNoRows when there is none.
func one[T any](ctx context.Context, q queries, read func(scanner) (T, error), text string, args ...any) (v T, err error) {
	n := 0
	err = q.each(ctx, text, args, func(row scanner) (err error) {
		n++
		v, err = read(row)
		return err
	})
	if err == nil && n == 0 {
		err = sql.ErrNoRows
	}
	return v, err
}

// each hands every row of a query to read, to the end: what a statement with
// RETURNING did is certain only then.
func (q queries) each(ctx context.Context, text string, args []any, read func(scanner) error) error {
	rows, err := q.on.query(ctx, text, bind(args))
	if err != nil {
		return q.note(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := read(rows); err != nil {
			return q.note(err)
		}
	}
	return q.note(rows.Err())
}

// value reads a row of one column.
func value[T any](row scanner) (v T, err error) {
	err = row.Scan(&v)
	return v, err
}

// change runs a statement and says how many rows it touched.
func (q queries) change(ctx context.Context, text string, args ...any) (int64, error) {
	res, err := q.on.exec(ctx, text, bind(args))
	if err != nil {
		return 0, q.note(err)
	}
	return res.RowsAffected()
}

// changeOne runs a statement that must touch a row; what names it if it is absent.
func (q queries) changeOne(ctx context.Context, doing, what string, text string, args ...any) error {
	n, err := q.change(ctx, text, args...)
	if err != nil {
		return failed(doing, err)
	}
	if n == 0 {
		return absent(what)
	}
	return nil
}

// bind turns the house's types into a database's, in place.
func bind(args []any) []any {
	for i, a := range args {
		switch v := a.(type) {
		case string:
			args[i] = plain(v)
		case time.Time:
			args[i] = micros(v)
		case [32]byte:
			args[i] = v[:]
		case pushward.OID:
			args[i] = v[:]
		}
	}
	return args
}

// plain makes text that both databases take: PostgreSQL refuses NUL and broken
// UTF-8, and a path from a Git tree may hold both or neither.
func plain(s string) string {
	if utf8.ValidString(s) && strings.IndexByte(s, 0) < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
}

func micros(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMicro()
}

// fold gives the form of a login or name that is compared: ASCII letters in lower case.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}

// instant reads a column of microseconds; NULL, from an outer join, is the zero time.
type instant struct{ t *time.Time }

func (c instant) Scan(v any) error {
	*c.t = time.Time{}
	switch n := v.(type) {
	case nil:
	case int64:
		if n != 0 {
			*c.t = time.UnixMicro(n).UTC()
		}
	default:
		return fmt.Errorf("a time is %T", v)
	}
	return nil
}

// octets reads a column of fixed-length bytes into all of b; NULL, from an outer
// join, is zeros.
type octets struct{ b []byte }

func (c octets) Scan(v any) error {
	if v == nil {
		clear(c.b)
		return nil
	}
	b, ok := v.([]byte)
	if !ok || len(b) != len(c.b) {
		return fmt.Errorf("not %d bytes", len(c.b))
	}
	copy(c.b, b)
	return nil
}

// document reads and writes a column of JSON.
type document struct{ v any }

func (c document) Scan(v any) error {
	switch text := v.(type) {
	case string:
		return json.Unmarshal([]byte(text), c.v)
	case []byte:
		return json.Unmarshal(text, c.v)
	}
	return fmt.Errorf("a document is %T", v)
}

func (c document) Value() (driver.Value, error) {
	b, err := json.Marshal(c.v)
	return string(b), err
}

// in writes n placeholders that start at $from. n is rounded up to a power of
// two, so that a list of any length is one of few texts to prepare; pad fills
// the arguments to match.
func in(from, n int) string {
	var b strings.Builder
	b.WriteByte('(')
	for i := range roundUp(n) {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "$%d", from+i)
	}
	b.WriteByte(')')
	return b.String()
}

// pad appends list to args, its last element repeated to the length in asks for.
func pad[T any](args []any, list []T) []any {
	for i := range roundUp(len(list)) {
		args = append(args, list[min(i, len(list)-1)])
	}
	return args
}

func roundUp(n int) int {
	size := 1
	for size < n {
		size *= 2
	}
	return size
}

// chunk is how many fingerprints one statement looks up: well below what either
// database binds at once.
const chunk = 512
