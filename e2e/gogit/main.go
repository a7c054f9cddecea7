// Command gogit clones and pushes with go-git, for the tests of package e2e. It
// is a module of its own, so that go-git and what it brings along stay out of
// the server's.
//
//	gogit clone URL DIR
//	gogit push DIR URL REFSPEC...
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/go-git/go-git/v5"
	"github.com/go-git/go-git/v5/config"
)

func main() {
	err := run(os.Args[1:])
	if err != nil {
		fmt.Println("failed:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 3 && args[0] == "clone":
		_, err := git.PlainClone(args[2], false, &git.CloneOptions{URL: args[1], Progress: os.Stdout})
		return err
	case len(args) > 3 && args[0] == "push":
		return push(args[1], args[2], args[3:])
	}
	return errors.New("usage: gogit clone URL DIR | gogit push DIR URL REFSPEC...")
}

func push(dir, url string, specs []string) error {
	r, err := git.PlainOpen(dir)
	if err != nil {
		return err
	}
	o := &git.PushOptions{RemoteURL: url, Progress: os.Stdout}
	for _, s := range specs {
		o.RefSpecs = append(o.RefSpecs, config.RefSpec(s))
	}
	return r.Push(o)
}
