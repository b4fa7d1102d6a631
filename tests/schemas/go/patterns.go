//go:build ignore

// Check 11, Go's part.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
)

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	var table struct {
		Patterns, Texts []string
		Verdicts        []bool
	}
	if err := json.Unmarshal(text, &table); err != nil {
		panic(err)
	}
	wrong, at := 0, 0
	for _, pattern := range table.Patterns {
		compiled := regexp.MustCompile(pattern)
		for _, text := range table.Texts {
			if compiled.MatchString(text) != table.Verdicts[at] {
				wrong++
				fmt.Printf("  WRONG %q on %q\n", pattern, text)
			}
			at++
		}
	}
	fmt.Printf("  Go: %d patterns, %d differences\n", len(table.Patterns), wrong)
	if wrong > 0 {
		os.Exit(1)
	}
}
