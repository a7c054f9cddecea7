package gitleaks

import (
	"regexp/syntax"
	"slices"
	"strings"
)

// Bounds on what is written out.
const (
	mostRows      = 64  // ways through an expression
	mostSpellings = 256 // texts of one stretch
	mostChoices   = 16  // characters of a class
)

// rows writes elements in a row without alternatives: one row for each way
// through. nil if there are too many.
func rows(list []*syntax.Regexp) [][]*syntax.Regexp {
	all := [][]*syntax.Regexp{nil}
	for _, re := range list {
		ways := waysThrough(re)
		if ways == nil || len(all)*len(ways) > mostRows {
			return nil
		}
		var longer [][]*syntax.Regexp
		for _, before := range all {
			for _, w := range ways {
				longer = append(longer, slices.Concat(before, w))
			}
		}
		all = longer
	}
	return all
}

func waysThrough(re *syntax.Regexp) [][]*syntax.Regexp {
	switch re.Op {
	case syntax.OpCapture:
		return waysThrough(re.Sub[0])
	case syntax.OpConcat:
		return rows(re.Sub)
	case syntax.OpQuest:
		if with := waysThrough(re.Sub[0]); with != nil {
			return append(with, nil)
		}
		return nil
	case syntax.OpAlternate:
		var all [][]*syntax.Regexp
		for _, sub := range re.Sub {
			ways := waysThrough(sub)
			if ways == nil || len(all)+len(ways) > mostRows {
				return nil
			}
			all = append(all, ways...)
		}
		return all
	}
	return [][]*syntax.Regexp{{re}}
}

// implied says whether every match of elements in a row has one of the words in
// it, in whatever case.
func implied(list []*syntax.Regexp, words []string) bool {
	if slices.ContainsFunc(list, func(re *syntax.Regexp) bool { return impliedBy(re, words) }) {
		return true
	}
	all := rows(list)
	for _, row := range all {
		if !slices.ContainsFunc(stretches(row), func(texts []string) bool { return eachHas(texts, words) }) {
			return false
		}
	}
	return len(all) > 0
}

// impliedBy is implied for one element, which spares writing out its neighbours.
func impliedBy(re *syntax.Regexp, words []string) bool {
	switch re.Op {
	case syntax.OpCapture, syntax.OpConcat, syntax.OpPlus:
		return implied(re.Sub, words)
	case syntax.OpRepeat:
		return re.Min > 0 && implied(re.Sub, words)
	case syntax.OpAlternate:
		return !slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return !implied([]*syntax.Regexp{sub}, words) })
	}
	return false
}

// mentions says whether some match may have the word in it.
func mentions(list []*syntax.Regexp, word string) bool {
	all := rows(list)
	for _, row := range all {
		for _, texts := range stretches(row) {
			if slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(t, strings.ToLower(word)) }) {
				return true
			}
		}
	}
	return all == nil && len(list) > 0
}

// stretches spells out, in lower case, what of a row is no more than a few texts.
func stretches(row []*syntax.Regexp) (out [][]string) {
	run := []string{""}
	for _, re := range row {
		texts := spelled(re)
		if texts == nil || len(run)*len(texts) > mostSpellings {
			out = append(out, run)
			run = []string{""}
		}
		var longer []string
		for _, before := range run {
			for _, t := range texts {
				if with := before + t; !slices.Contains(longer, with) {
					longer = append(longer, with)
				}
			}
		}
		if longer != nil {
			run = longer
		}
	}
	return append(out, run)
}

// spelled lists the texts of an element, nil if they are many.
func spelled(re *syntax.Regexp) (texts []string) {
	switch {
	case edge(re) || re.Op == syntax.OpEmptyMatch:
		return []string{""}
	case re.Op == syntax.OpLiteral:
		return []string{strings.ToLower(string(re.Rune))}
	case re.Op == syntax.OpCharClass:
		for i := 0; i+1 < len(re.Rune); i += 2 {
			if len(texts)+int(re.Rune[i+1]-re.Rune[i]) >= mostChoices {
				return nil
			}
			for c := re.Rune[i]; c <= re.Rune[i+1]; c++ {
				texts = append(texts, strings.ToLower(string(c)))
			}
		}
	}
	return texts
}

func eachHas(texts, words []string) bool {
	return !slices.ContainsFunc(texts, func(t string) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return strings.Contains(t, strings.ToLower(w)) })
	})
}

// literalsIn gives texts of at least three bytes of which one stands in every
// match of elements in a row; nil if there are none.
func literalsIn(list []*syntax.Regexp) (out []string) {
	for _, row := range rows(list) {
		var best []string
		for _, texts := range stretches(row) {
			if len(texts) <= mostChoices && shortest(texts) > shortest(best) {
				best = texts
			}
		}
		if shortest(best) < 3 {
			return nil
		}
		for _, t := range best {
			if !slices.Contains(out, t) {
				out = append(out, t)
			}
		}
	}
	return out
}

// choices writes a class of few characters as that many alternatives.
func choices(re *syntax.Regexp) (out []*syntax.Regexp) {
	if re.Op != syntax.OpCharClass {
		return nil
	}
	for i := 0; i+1 < len(re.Rune); i += 2 {
		if len(out)+int(re.Rune[i+1]-re.Rune[i]) >= mostChoices/2 {
			return nil
		}
		for c := re.Rune[i]; c <= re.Rune[i+1]; c++ {
			out = append(out, &syntax.Regexp{Op: syntax.OpLiteral, Rune: []rune{c}})
		}
	}
	return out
}

func shortest(texts []string) int {
	least := 0
	for i, t := range texts {
		if i == 0 || len(t) < least {
			least = len(t)
		}
	}
	return least
}
