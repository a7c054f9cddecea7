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
			`ADAFRUIT_IO_KEY=aio_¦pushward1ExampleTokenNotARea`,
			`tool --adafruit-io-key=aio_¦madeUp2ByPushwardForItsOwnTe --verbose`,
		},
		Misses: []string{
			`ADAFRUIT_IO_KEY=aio_¦pushward1ExampleTokenNotARe`,
			`key: aio_¦pushward1-xampleTokenNotARea`,
			`"aio_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
