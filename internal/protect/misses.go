package protect

import (
	"sync"
	"time"

	"pushward"
)

// maxMisses is how many placeholders that are none an actor may name in a
// minute. A placeholder cannot be guessed; who tries makes noise and no more.
const maxMisses = 10

// misses counts them, of the last minute.
type misses struct {
	mu sync.Mutex
	at map[int64][]time.Time // by user, ascending
}

// check refuses an actor who has named too many.
func (m *misses) check(user int64, now time.Time) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.recent(user, now)) >= maxMisses {
		return pushward.Forbiddenf("You have exceeded a secondary rate limit: too many placeholders that do not exist. Wait a minute before you try again.")
	}
	return nil
}

func (m *misses) add(user int64, now time.Time) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.at == nil {
		m.at = map[int64][]time.Time{}
	}
	m.at[user] = append(m.recent(user, now), now)
}

// recent forgets what is longer ago.
func (m *misses) recent(user int64, now time.Time) []time.Time {
	list := m.at[user]
	for len(list) > 0 && now.Sub(list[0]) >= time.Minute {
		list = list[1:]
	}
	if len(list) == 0 {
		delete(m.at, user)
		return nil
	}
	m.at[user] = list
	return list
}
