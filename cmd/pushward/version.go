package main

import (
	"context"
	"fmt"
	"io"
	"runtime/debug"
)

// version prints what was built: the module's version and the Go that built it.
func version(_ context.Context, _ []string, _ io.Reader, stdout, _ io.Writer) error {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return fmt.Errorf("this binary carries no build information")
	}
	_, err := fmt.Fprintf(stdout, "pushward %s, %s\n", info.Main.Version, info.GoVersion)
	return err
}
