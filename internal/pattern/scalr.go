package pattern

var scalr = Provider{
	Name: "Scalr",
	Docs: "https://docs.scalr.io/docs/api-access-token",
	Patterns: []Pattern{{
		// A JSON Web Token whose claims begin {"iss":"user","jti":"at-.
		Type:   "scalr_api_token",
		Name:   "Scalr API Token",
		Regexp: `eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\.eyJpc3MiOiJ1c2VyIiwianRpIjoiYXQt[0-9A-Za-z_-]{6,80}\.[0-9A-Za-z_-]{43}`,
		End:    tokenEnd,
		Check:  jwt(0),
		Hits: []string{
			`SCALR_TOKEN=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ¦pc3MiOiJ1c2VyIiwianRpIjoiYXQtcHVzaHdhcmQtZXhhbXBsZSJ9.pushward1ExampleSignatureNotARealOne0011223`,
			`X-Access-Token: eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ¦pc3MiOiJ1c2VyIiwianRpIjoiYXQtbWFkZXVwLWJ5LXB1c2h3YXJkIn0.madeUp2ByPushwardForItsOwnTests6677Never889`,
		},
		Misses: []string{
			`SCALR_TOKEN=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ¦pc3MiOiJ1c2VyIiwianRpIjoiYXQtcHVzaHdhcmQtZXhhbXBsZSJ9.pushward1ExampleSignatureNotARealOne00112`,
			`eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ¦pc3MiOiJ1c2VyIiwianRpIjoiYXQtpushward-example.pushward1ExampleSignatureNotARealOne0011223`,
		},
	}},
}
