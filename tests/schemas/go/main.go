// Reads a message with the types that quicktype made, and writes it back: check 9.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
)

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	message, err := UnmarshalCommunication(text)
	if err != nil {
		panic(err)
	}
	back, err := message.Marshal()
	if err != nil {
		panic(err)
	}
	var before, after any
	if json.Unmarshal(text, &before) != nil || json.Unmarshal(back, &after) != nil || !reflect.DeepEqual(before, after) {
		fmt.Println("  WRONG the message came back changed")
		os.Exit(1)
	}
	fmt.Println("  quicktype's Go types give the documented message back as it was")
}
