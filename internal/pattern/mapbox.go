package pattern

import (
	"bytes"
	"fmt"
)

var mapbox = Provider{
	Name: "Mapbox",
	Docs: "https://docs.mapbox.com/help/dive-deeper/access-tokens/",
	Patterns: []Pattern{{
		// The middle part names the user and the token, so its length is theirs.
		Type:   "mapbox_secret_access_token",
		Name:   "Mapbox Secret Access Token",
		Regexp: `sk\.eyJ[0-9A-Za-z_-]{40,120}\.[0-9A-Za-z_-]{22}`,
		End:    tokenEnd,
		Check:  mapboxToken,
		Hits: []string{
			`MAPBOX_SECRET=sk.eyJ¦1IjoicHVzaHdhcmQtZXhhbXBsZSIsImEiOiJub3QtYS1yZWFsLXRva2VuLTAwMTEifQ.pushward1ExampleNotARe`,
			`{"accessToken": "sk.eyJ¦1IjoibWFkZXVwLWJ5LXB1c2h3YXJkIiwiYSI6Im5ldmVyLWlzc3VlZC02Njc3In0.madeUp2ByPushwardForIt"}`,
		},
		Misses: []string{
			`MAPBOX_SECRET=sk.eyJ¦1IjoicHVzaHdhcmQtZXhhbXBsZSIsImEiOiJub3QtYS1yZWFsLXRva2VuLTAwMTEifQ.pushward1ExampleNotAR`,
			`sk.eyJ¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxx`,
			`MAPBOX_SECRET=sk.eyJ¦1c2VyIjoicHVzaHdhcmQtZXhhbXBsZSIsImlkIjoibm90LWEtcmVhbC10b2tlbi0wMDExIn0.pushward1Example2Token`,
		},
	}, {
		// The middle part names the user, the scopes and when it ends.
		Type:         "mapbox_temporary_access_token",
		Name:         "Mapbox Temporary Access Token",
		Regexp:       `tk\.[0-9A-Za-z_-]{32,128}\.[0-9A-Za-z_-]{20,30}`,
		End:          tokenEnd,
		MustMatch:    []string{`[0-9]`},
		MustNotMatch: []string{`^tk\.(?:[^e]|e[^y])`},
		Hits: []string{
			`mapbox_temporary_access_token = "tk.eyJ¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn.yone4455pushward1Examp" # rotate me`,
			`curl -H 'X-Api-Key: tk.eyJ¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhe.re0022madeUp2By3Pushwa' https://api.test/v1`,
		},
		Misses: []string{
			`"tk.¦pushward1Example2TokenNotARealO.ne0011MadeUpForThisT"`,
			`MAPBOX_TEMPORARY_ACCESS_TOKEN=tk.¦pushward1E+ample2TokenNotARealOn.e0011MadeUpForThisTe`,
			`key: tk.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// As the secret one, but meant to be public; known so that it is not taken for a secret.
		Type:   "mapbox_public_access_token",
		Name:   "Mapbox Public Access Token",
		Off:    true,
		Regexp: `pk\.eyJ[0-9A-Za-z_-]{40,120}\.[0-9A-Za-z_-]{22}`,
		End:    tokenEnd,
		Check:  mapboxToken,
		Hits: []string{
			`MAPBOX_ACCESS_TOKEN=pk.eyJ¦1IjoicHVzaHdhcmQtZXhhbXBsZSIsImEiOiJub3QtYS1yZWFsLXRva2VuLTAwMTEifQ.pushward1ExampleNotARe`,
			`L.mapbox.accessToken = "pk.eyJ¦1IjoibWFkZXVwLWJ5LXB1c2h3YXJkIiwiYSI6Im5ldmVyLWlzc3VlZC02Njc3In0.madeUp2ByPushwardForIt"`,
		},
		Misses: []string{
			`MAPBOX_PUBLIC_ACCESS_TOKEN=pk.eyJ¦pushward1Example2TokenNotARealOne0011Ma.deUpForThisTestAlone22`,
			`key: pk.eyJ¦pushward1Exam+le2TokenNotARealOne0011Mad.eUpForThisTestAlone223`,
			`MAPBOX_ACCESS_TOKEN=pk.eyJ¦1c2VyIjoicHVzaHdhcmQtZXhhbXBsZSIsImlkIjoibm90LWEtcmVhbC10b2tlbi0wMDExIn0.pushward1Example2Token`,
		},
	}},
}

// mapboxToken checks that the middle part is a JSON object with a user and the
// id of the token.
func mapboxToken(secret []byte) error {
	parts := bytes.Split(secret, []byte("."))
	if len(parts) != 3 {
		return fmt.Errorf("has %d parts, want 3", len(parts))
	}
	return base64JSON(0, "u", "a")(parts[1])
}
