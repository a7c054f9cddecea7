package pattern

var adafruit = Provider{
	Name: "Adafruit",
	Docs: "https://io.adafruit.com/api/docs/",
	Patterns: []Pattern{{
		Type:   "adafruit_io_key",
		Name:   "Adafruit IO Key",
		Regexp: `aio_[0-9A-Za-z]{28}`,
		End:    tokenEnd,
		Hits: []string{
			`export ADAFRUIT_IO_KEY='aio_¦pushward1Example2TokenNotARe'`,
			`<adafruitIoKey>aio_¦madeUp2By3PushwardForItsOwnT</adafruitIoKey>`,
		},
		Misses: []string{
			`key: aio_¦pushward1Example2TokenNotAR`,
			`"aio_¦pushward1-xample2TokenNotARe"`,
			`ADAFRUIT_IO_KEY=aio_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
