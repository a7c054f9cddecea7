package scan

import (
	"runtime"
	"syscall"
	"time"
)

// cpuTime gives the processor time that f takes, whoever else is busy.
func cpuTime(f func()) time.Duration {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	before := threadTime()
	f()
	return threadTime() - before
}

func threadTime() time.Duration {
	var u syscall.Rusage
	err := syscall.Getrusage(syscall.RUSAGE_THREAD, &u)
	if err != nil {
		return 0 // never, with a kernel of this century
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
