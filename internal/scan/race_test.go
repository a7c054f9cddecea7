//go:build race

package scan

// raceEnabled: the race detector empties pools at random.
const raceEnabled = true
