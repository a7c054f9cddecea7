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
			`ADAFRUIT_IO_KEY=aio_¦pushward1Example2TokenNotARe`,
			`tool --adafruit-io-key=aio_¦madeUp2By3PushwardForItsOwnT --verbose`,
		},
		Misses: []string{
			`ADAFRUIT_IO_KEY=aio_¦pushward1Example2TokenNotAR`,
			`key: aio_¦pushward1-xample2TokenNotARe`,
			`"aio_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
