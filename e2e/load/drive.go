package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
)

// An operation prepares a client and gives the requests it sends.
type operation interface {
	// prepare runs before the clock does, once for all clients.
	prepare(ctx context.Context, c *caller, clients int) error
	// next gives the n-th request of a client; body may be nil. The body is
	// used only until the request has been answered.
	next(client, n int) (method, path string, body []byte)
	// acknowledged is told of every answer of the expected status.
	acknowledged(client, n int)
	// verify runs after the clock has stopped and says what was lost.
	verify(ctx context.Context, c *caller) (string, error)
}

// result is one run.
type result struct {
	requests int // of the expected status
	perSec   float64
	p50, p99 time.Duration
	statuses map[int]int
}

// measure runs one operation with n clients for the duration and prints a line.
func measure(ctx context.Context, t *target, name string, clients int, o options) (result, error) {
	op, want, err := newOperation(name, o.size)
	if err != nil {
		return result{}, err
	}
	c, err := newCaller(t, clients)
	if err != nil {
		return result{}, err
	}
	defer c.transport.CloseIdleConnections()
	if err := op.prepare(ctx, c, clients); err != nil {
		return result{}, fmt.Errorf("prepare: %w", err)
	}
	r, err := drive(ctx, c, op, clients, want, o.duration)
	if err != nil {
		return result{}, err
	}
	note, failed := op.verify(ctx, c)
	fmt.Printf("%-16s %7d %9d %8.0f %9s %9s %6d MB  %s %s\n", name, clients, r.requests, r.perSec,
		round(r.p50), round(r.p99), t.peakMemory(), counts(r.statuses), note)
	return r, failed
}

func drive(ctx context.Context, c *caller, op operation, clients, want int, length time.Duration) (result, error) {
	type tally struct {
		took     []time.Duration
		statuses map[int]int
		err      error
	}
	tallies := make([]tally, clients)
	var all sync.WaitGroup
	began := time.Now()
	end := began.Add(length)
	for i := range clients {
		all.Go(func() {
			t := tally{statuses: map[int]int{}, took: make([]time.Duration, 0, 1<<14)}
			for n := 0; time.Now().Before(end); n++ {
				method, path, body := op.next(i, n)
				start := time.Now()
				status, err := c.send(ctx, method, path, body)
				if err != nil {
					t.err = err
					break
				}
				t.statuses[status]++
				if status == want {
					t.took = append(t.took, time.Since(start))
					op.acknowledged(i, n)
				}
			}
			tallies[i] = t
		})
	}
	all.Wait()
	elapsed := time.Since(began)
	r := result{statuses: map[int]int{}}
	var took []time.Duration
	for _, t := range tallies {
		if t.err != nil {
			return result{}, t.err
		}
		took = append(took, t.took...)
		for status, n := range t.statuses {
			r.statuses[status] += n
		}
	}
	slices.Sort(took)
	r.requests = len(took)
	r.perSec = float64(len(took)) / elapsed.Seconds()
	if len(took) > 0 {
		r.p50, r.p99 = took[len(took)/2], took[len(took)*99/100]
	}
	return r, nil
}

// caller sends requests over keep-alive connections, without the client's
// cookie, redirect and context machinery.
type caller struct {
	transport *http.Transport
	base      *url.URL
	header    http.Header
}

func newCaller(t *target, clients int) (*caller, error) {
	base, err := url.Parse(t.url)
	if err != nil {
		return nil, fmt.Errorf("-url: %w", err)
	}
	return &caller{
		transport: &http.Transport{MaxIdleConnsPerHost: clients, DisableCompression: true},
		base:      base,
		header: http.Header{
			"Authorization": {"token " + t.token}, "User-Agent": {"pushward-load"}, "Content-Type": {"application/json"},
		},
	}, nil
}

func (c *caller) send(ctx context.Context, method, path string, body []byte) (int, error) {
	response, err := c.do(ctx, method, path, body)
	if err != nil {
		return 0, err
	}
	_, err = io.Copy(io.Discard, response.Body)
	_ = response.Body.Close()
	return response.StatusCode, err
}

// read gives the answer's body too; it is for preparing and verifying.
func (c *caller) read(ctx context.Context, method, path string, body []byte) (int, []byte, error) {
	response, err := c.do(ctx, method, path, body)
	if err != nil {
		return 0, nil, err
	}
	text, err := io.ReadAll(response.Body)
	_ = response.Body.Close()
	return response.StatusCode, text, err
}

func (c *caller) do(ctx context.Context, method, path string, body []byte) (*http.Response, error) {
	query := ""
	path, query, _ = strings.Cut(path, "?")
	target := &url.URL{Scheme: c.base.Scheme, Host: c.base.Host, Path: "/api/v3" + path, RawQuery: query}
	request := &http.Request{Method: method, URL: target, Host: c.base.Host, Header: c.header,
		Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1}
	if body != nil {
		request.Body, request.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	}
	return c.transport.RoundTrip(request.WithContext(ctx))
}

func counts(statuses map[int]int) string {
	var parts []string
	for _, status := range slices.Sorted(maps.Keys(statuses)) {
		parts = append(parts, fmt.Sprintf("%d:%d", status, statuses[status]))
	}
	return strings.Join(parts, " ")
}

func round(d time.Duration) time.Duration { return d.Round(10 * time.Microsecond) }
