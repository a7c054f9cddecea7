package git

import (
	"math"
	"sync"

	"github.com/hashicorp/golang-lru/v2/simplelru"

	"pushward"
)

// maxCached is the largest object worth keeping in memory.
const maxCached = 1 << 20

// cache keeps decoded objects by repository, up to a number of bytes.
type cache struct {
	mu    sync.Mutex
	lru   *simplelru.LRU[cacheKey, Object]
	bytes int64
	max   int64
	gone  map[int64]bool // removed repositories, whose late readers must not fill it again
}

type cacheKey struct {
	repo int64
	oid  pushward.OID
}

// entryCost is what an entry takes beside its data, roughly.
const entryCost = 200

func newCache(max int64) *cache {
	c := &cache{max: max, gone: map[int64]bool{}}
	// The size limit is ours, in bytes; an LRU of any number of entries cannot fail.
	c.lru, _ = simplelru.NewLRU(math.MaxInt, func(_ cacheKey, o Object) {
		c.bytes -= int64(len(o.Data)) + entryCost
	})
	return c
}

func (c *cache) get(repo int64, oid pushward.OID) (Object, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.lru.Get(cacheKey{repo, oid})
}

func (c *cache) put(repo int64, o Object) {
	if len(o.Data) > maxCached {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	key := cacheKey{repo, o.OID}
	if c.gone[repo] || c.lru.Contains(key) {
		return
	}
	c.lru.Add(key, o)
	c.bytes += int64(len(o.Data)) + entryCost
	for c.bytes > c.max {
		c.lru.RemoveOldest()
	}
}

// drop forgets a repository until it is revived.
func (c *cache) drop(repo int64) {
	c.mu.Lock()
	c.gone[repo] = true
	c.mu.Unlock()
	c.forget(repo)
}

// forget drops what is kept of a repository.
func (c *cache) forget(repo int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, k := range c.lru.Keys() {
		if k.repo == repo {
			c.lru.Remove(k)
		}
	}
}

func (c *cache) revive(repo int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.gone, repo)
}
