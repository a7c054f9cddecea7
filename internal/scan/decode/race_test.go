//go:build race

package decode

// racing says that sync.Pool drops at random, so that allocations are not to
// be counted.
const racing = true
