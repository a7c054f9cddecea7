package store

import (
	"context"
	"fmt"
	"strconv"
	"time"
)

// Observed counts what a repository let in by the observe mode alone.
type Observed struct {
	Total  int
	Types  []ObservedCount // key is the secret_type
	Actors []ObservedCount // key is the login; "" for who is gone
	Paths  []ObservedCount // key is the path of the first location; "" without
	Days   []ObservedCount // key is the day in UTC, "2026-11-03"; latest first
}

// ObservedCount is one line of such a count.
type ObservedCount struct {
	Key   string
	Count int
}

// maxObserved bounds each list of counts; the greatest are kept, or the latest days.
const maxObserved = 100

// Observed counts the alerts of a repository that observing let in.
func (q queries) Observed(ctx context.Context, repo int64) (o Observed, err error) {
	o.Total, err = one(ctx, q, value[int], `SELECT COUNT(*) FROM alerts a WHERE a.repo_id = $1 AND a.would_block`, repo)
	if err != nil {
		return o, failed("count observed secrets", err)
	}
	const day = int64(24 * 60 * 60 * 1_000_000)
	for _, c := range []struct {
		to               *[]ObservedCount
		key, join, order string
	}{
		{&o.Types, `a.secret_type`, ``, `n DESC, k`},
		{&o.Actors, `COALESCE(u.login, '')`, `LEFT JOIN users u ON u.id = a.brought_by`, `n DESC, k`},
		{&o.Paths, `COALESCE(l.path, '')`, `LEFT JOIN alert_locations l ON l.id = (SELECT MIN(m.id) FROM alert_locations m WHERE m.alert_id = a.id)`, `n DESC, k`},
		{&o.Days, fmt.Sprintf(`a.created_at / %d`, day), ``, `k DESC`},
	} {
		*c.to, err = all(ctx, q, func(row scanner) (n ObservedCount, err error) {
			err = row.Scan(&n.Key, &n.Count)
			return n, err
		}, `SELECT k, n FROM (SELECT `+c.key+` AS k, COUNT(*) AS n FROM alerts a `+c.join+`
			WHERE a.repo_id = $1 AND a.would_block GROUP BY `+c.key+`) counted ORDER BY `+c.order+` LIMIT $2`, repo, maxObserved)
		if err != nil {
			return o, failed("count observed secrets", err)
		}
	}
	for i, d := range o.Days {
		o.Days[i].Key, err = dayNamed(d.Key)
		if err != nil {
			return o, err
		}
	}
	return o, nil
}

// dayNamed names a day counted from 1970 on.
func dayNamed(count string) (string, error) {
	n, err := strconv.Atoi(count)
	return time.Unix(0, 0).UTC().AddDate(0, 0, n).Format(time.DateOnly), err
}
