//go:build !linux

package scan

import "time"

// cpuTime gives the time that f takes, waiting included.
func cpuTime(f func()) time.Duration {
	began := time.Now()
	f()
	return time.Since(began)
}
