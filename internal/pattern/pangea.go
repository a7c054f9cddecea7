package pattern

var pangea = Provider{
	Name: "Pangea",
	Docs: "https://pangea.cloud/docs/admin-guide/projects/tokens",
	Patterns: []Pattern{{
		Type:      "pangea_token",
		Name:      "Pangea Token",
		Regexp:    `pts_[a-z2-7]{32}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[2-7]`},
		Hits: []string{
			`PANGEA_TOKEN=pts_¦pushward2madethis3upfor4tests5on`,
			`export PANGEA_TOKEN="pts_¦writtenby6handin7places2nodoor3a"`,
		},
		Misses: []string{
			`PANGEA_TOKEN=pts_¦pushward2madethis3upfor4tests5o`,
			`PANGEA_TOKEN=pts_¦pushward1madethis3upfor4tests5on`,
			`draw(pts_¦inthepolygonthatwasgivenbeforeit)`,
		},
	}},
}
