package pattern

import "slices"

var generic = Provider{
	Name: "Generic",
	Docs: "https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns",
	Patterns: slices.Concat([]Pattern{{
		Type:   "rsa_private_key",
		Name:   "RSA private key",
		Class:  Generic,
		Regexp: `-----BEGIN RSA PRIVATE KEY-----[0-9A-Za-z+/=\\\s]+-----END RSA PRIVATE KEY-----`,
		Start:  `\A|[^-]`,
		End:    `[^-]|\z`,
		Check:  privateKeyBlock,
		Hits: []string{
			`# deploy key
-----BEGIN RS¦A PRIVATE KEY-----
MIICXAIBAASCAlUwLiBwdXNod2FyZCBleGFtcGxlOiB0aGlzIGlzIG5vIGtleSBh
dCBhbGwsIGl0IG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBvbmUuIEl0cyBudW1iZXJz
IHdlcmUgd3JpdHRlbiBieSBoYW5kIGZvciBhIHRlc3Q7IDkxOS4gcHVzaHdhcmQg
ZXhhbXBsZTogdGhpcyBpcyBubyBrZXkgYXQgYWxsLCBpdCBvbmx5IGhhcyB0aGUg
c2hhcGUgb2Ygb25lLiBJdHMgbnVtYmVycyB3ZXJlIHdyaXR0ZW4gYnkgaGFuZCBm
b3IgYSB0ZXN0OyA4MzguIHB1c2h3YXJkIGV4YW1wbGU6IHRoaXMgaXMgbm8ga2V5
IGF0IGFsbCwgaXQgb25seSBoYXMgdGhlIHNoYXBlIG9mIG9uZS4gSXRzIG51bWJl
cnMgd2VyZSB3cml0dGVuIGJ5IGhhbmQgZm9yIGEgdGVzdDsgNzU3LiBwdXNod2Fy
ZCBleGFtcGxlOiB0aGlzIGlzIG5vIGtleSBhdCBhbGwsIGl0IG9ubHkgaGFzIHRo
ZSBzaGFwZSBvZiBvbmUuIEl0cyBudW1iZXJzIHdlcmUgd3JpdHRlbiBieSBoYW5k
IGZvciBhIHRlc3Q7IDY3Ni4gcHVzaHdhcmQgZXhhbXBsZTogdGhpcyBpcyBubyBr
ZXkgYXQgYWxsLCBpdCBvbmx5IGhhcyB0aGUgc2hhcGUgb2Ygb25lLiBJdHMgbnVt
YmVycyB3ZXJlIHdyaXR0ZW4gYnkgaGFuZCBmb3IgYSA=
-----END RSA PRIVATE KEY-----
`,
			`{"key": "-----BEGIN RS¦A PRIVATE KEY-----\nMIICXQIBAASCAlYwLiBtYWRlIHVwIGJ5IHB1c2h3YXJkOiB0aGlzIGlzIG5vIGtl\neSBhdCBhbGwsIGl0IG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBvbmUuIEl0cyBudW1i\nZXJzIHdlcmUgd3JpdHRlbiBieSBoYW5kIGZvciBhIHRlc3Q7IDkxOS4gbWFkZSB1\ncCBieSBwdXNod2FyZDogdGhpcyBpcyBubyBrZXkgYXQgYWxsLCBpdCBvbmx5IGhh\ncyB0aGUgc2hhcGUgb2Ygb25lLiBJdHMgbnVtYmVycyB3ZXJlIHdyaXR0ZW4gYnkg\naGFuZCBmb3IgYSB0ZXN0OyA4MzguIG1hZGUgdXAgYnkgcHVzaHdhcmQ6IHRoaXMg\naXMgbm8ga2V5IGF0IGFsbCwgaXQgb25seSBoYXMgdGhlIHNoYXBlIG9mIG9uZS4g\nSXRzIG51bWJlcnMgd2VyZSB3cml0dGVuIGJ5IGhhbmQgZm9yIGEgdGVzdDsgNzU3\nLiBtYWRlIHVwIGJ5IHB1c2h3YXJkOiB0aGlzIGlzIG5vIGtleSBhdCBhbGwsIGl0\nIG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBvbmUuIEl0cyBudW1iZXJzIHdlcmUgd3Jp\ndHRlbiBieSBoYW5kIGZvciBhIHRlc3Q7IDY3Ni4gbWFkZSB1cCBieSBwdXNod2Fy\nZDogdGhpcyBpcyBubyBrZXkgYXQgYWxsLCBpdCBvbmx5IGhhcyB0aGUgc2hhcGUg\nb2Ygb25lLiBJdHMgbnVtYmVycyB3ZXJlIHdyaXR0ZW4g\n-----END RSA PRIVATE KEY-----\n"}`,
		},
		Misses: []string{
			`-----BEGIN RS¦A PRIVATE KEY-----
MIICXAIBAASCAlUwLiBwdXNod2FyZCBleGFtcGxlOiB0aGlzIGlzIG5vIGtleSBh
-----END RSA PRIVATE KEY-----`,
			`-----BEGIN RS¦A PRIVATE KEY-----
cHVzaHdhcmQgZXhhbXBsZTogbm8ga2V5IGF0IGFsbCwgbm90IGV2ZW4gdGhlIHNo
YXBlIG9mIG9uZS4gcHVzaHdhcmQgZXhhbXBsZTogbm8ga2V5IGF0IGFsbCwgbm90
IGV2ZW4gdGhlIHNoYXBlIG9mIG9uZS4gcHVzaHdhcmQgZXhhbXBsZTogbm8ga2V5
IGF0IGFsbCwgbm90IGV2ZW4gdGhlIHNoYXBlIG9mIG9uZS4gcHVzaHdhcmQgZXhh
bXBsZTogbm8ga2V5IGF0IGFsbCwgbm90IGV2ZW4gdGhlIHNoYXBlIG9mIG9uZS4g
-----END RSA PRIVATE KEY-----`,
			`-----BEGIN RS¦A PRIVATE KEY-----
...
-----END RSA PRIVATE KEY-----`,
		},
	}, {
		Type:   "ec_private_key",
		Name:   "Elliptic Curve private key",
		Class:  Generic,
		Regexp: `-----BEGIN EC PRIVATE KEY-----[0-9A-Za-z+/=\\\s]+-----END EC PRIVATE KEY-----`,
		Start:  `\A|[^-]`,
		End:    `[^-]|\z`,
		Check:  privateKeyBlock,
		Hits: []string{
			`# deploy key
-----BEGIN EC¦ PRIVATE KEY-----
MDECAQEEIHB1c2h3YXJkIGV4YW1wbGU6IG5vIGtleSBhdCBhbGwuoAoGCG1hZGV1
cEFC
-----END EC PRIVATE KEY-----
`,
			`{"key": "-----BEGIN EC¦ PRIVATE KEY-----\nMDECAQEEIG1hZGUgdXAgYnkgcHVzaHdhcmQsIG5ldmVyIHVzZWQuoAoGCG5vdGhp\nbmcu\n-----END EC PRIVATE KEY-----\n"}`,
		},
		Misses: []string{
			`-----BEGIN EC¦ PRIVATE KEY-----
MDECAQEEIHB1c2h3YXJkIGV4YW1wbGU6IG5vIGtleSBhdCBhbGwuoAoGCG1hZGV1
-----END EC PRIVATE KEY-----`,
			`-----BEGIN EC¦ PRIVATE KEY-----
cHVzaHdhcmQgZXhhbXBsZTogbm8ga2V5IGF0IGFsbCwgbm90IGV2ZW4gdGhlIHNo
YXBlIG9mIG9uZS4gcHVzaHdhcmQgZXhhbXBsZTogbm8ga2V5IGF0IGFsbCwgbm90
IGV2ZW4gdGhlIHNoYXBlIG9mIG9uZS4gcHVzaHdhcmQgZXhhbXBsZTogbm8ga2V5
IGF0IGFsbCwgbm90IGV2ZW4gdGhlIHNoYXBlIG9mIG9uZS4gcHVzaHdhcmQgZXhh
bXBsZTogbm8ga2V5IGF0IGFsbCwgbm90IGV2ZW4gdGhlIHNoYXBlIG9mIG9uZS4g
-----END EC PRIVATE KEY-----`,
			`-----BEGIN EC¦ PRIVATE KEY-----
...
-----END EC PRIVATE KEY-----`,
		},
	}, {
		Type:   "generic_private_key",
		Name:   "Generic private key",
		Class:  Generic,
		Regexp: `-----BEGIN PRIVATE KEY-----[0-9A-Za-z+/=\\\s]+-----END PRIVATE KEY-----`,
		Start:  `\A|[^-]`,
		End:    `[^-]|\z`,
		Check:  privateKeyBlock,
		Hits: []string{
			`# deploy key
-----BEGIN PR¦IVATE KEY-----
MIICdwIBAASCAnAwLiBwdXNod2FyZCBleGFtcGxlOiB0aGlzIGlzIG5vIGtleSBh
dCBhbGwsIGl0IG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBvbmUuIEl0cyBudW1iZXJz
IHdlcmUgd3JpdHRlbiBieSBoYW5kIGZvciBhIHRlc3Q7IDkxOS4gcHVzaHdhcmQg
ZXhhbXBsZTogdGhpcyBpcyBubyBrZXkgYXQgYWxsLCBpdCBvbmx5IGhhcyB0aGUg
c2hhcGUgb2Ygb25lLiBJdHMgbnVtYmVycyB3ZXJlIHdyaXR0ZW4gYnkgaGFuZCBm
b3IgYSB0ZXN0OyA4MzguIHB1c2h3YXJkIGV4YW1wbGU6IHRoaXMgaXMgbm8ga2V5
IGF0IGFsbCwgaXQgb25seSBoYXMgdGhlIHNoYXBlIG9mIG9uZS4gSXRzIG51bWJl
cnMgd2VyZSB3cml0dGVuIGJ5IGhhbmQgZm9yIGEgdGVzdDsgNzU3LiBwdXNod2Fy
ZCBleGFtcGxlOiB0aGlzIGlzIG5vIGtleSBhdCBhbGwsIGl0IG9ubHkgaGFzIHRo
ZSBzaGFwZSBvZiBvbmUuIEl0cyBudW1iZXJzIHdlcmUgd3JpdHRlbiBieSBoYW5k
IGZvciBhIHRlc3Q7IDY3Ni4gcHVzaHdhcmQgZXhhbXBsZTogdGhpcyBpcyBubyBr
ZXkgYXQgYWxsLCBpdCBvbmx5IGhhcyB0aGUgc2hhcGUgb2Ygb25lLiBJdHMgbnVt
YmVycyB3ZXJlIHdyaXR0ZW4gYnkgaGFuZCBmb3IgYSB0ZXN0OyA1OTUuIHB1c2h3
YXJkIGV4YW1wbGU=
-----END PRIVATE KEY-----
`,
			`{"key": "-----BEGIN PR¦IVATE KEY-----\nMIICdgIBAASCAm8wLiBtYWRlIHVwIGJ5IHB1c2h3YXJkOiB0aGlzIGlzIG5vIGtl\neSBhdCBhbGwsIGl0IG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBvbmUuIEl0cyBudW1i\nZXJzIHdlcmUgd3JpdHRlbiBieSBoYW5kIGZvciBhIHRlc3Q7IDkxOS4gbWFkZSB1\ncCBieSBwdXNod2FyZDogdGhpcyBpcyBubyBrZXkgYXQgYWxsLCBpdCBvbmx5IGhh\ncyB0aGUgc2hhcGUgb2Ygb25lLiBJdHMgbnVtYmVycyB3ZXJlIHdyaXR0ZW4gYnkg\naGFuZCBmb3IgYSB0ZXN0OyA4MzguIG1hZGUgdXAgYnkgcHVzaHdhcmQ6IHRoaXMg\naXMgbm8ga2V5IGF0IGFsbCwgaXQgb25seSBoYXMgdGhlIHNoYXBlIG9mIG9uZS4g\nSXRzIG51bWJlcnMgd2VyZSB3cml0dGVuIGJ5IGhhbmQgZm9yIGEgdGVzdDsgNzU3\nLiBtYWRlIHVwIGJ5IHB1c2h3YXJkOiB0aGlzIGlzIG5vIGtleSBhdCBhbGwsIGl0\nIG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBvbmUuIEl0cyBudW1iZXJzIHdlcmUgd3Jp\ndHRlbiBieSBoYW5kIGZvciBhIHRlc3Q7IDY3Ni4gbWFkZSB1cCBieSBwdXNod2Fy\nZDogdGhpcyBpcyBubyBrZXkgYXQgYWxsLCBpdCBvbmx5IGhhcyB0aGUgc2hhcGUg\nb2Ygb25lLiBJdHMgbnVtYmVycyB3ZXJlIHdyaXR0ZW4gYnkgaGFuZCBmb3IgYSB0\nZXN0OyA1OTUuIA==\n-----END PRIVATE KEY-----\n"}`,
		},
		Misses: []string{
			`-----BEGIN PR¦IVATE KEY-----
MIICdwIBAASCAnAwLiBwdXNod2FyZCBleGFtcGxlOiB0aGlzIGlzIG5vIGtleSBh
-----END PRIVATE KEY-----`,
			`-----BEGIN PR¦IVATE KEY-----
cHVzaHdhcmQgZXhhbXBsZTogbm8ga2V5IGF0IGFsbCwgbm90IGV2ZW4gdGhlIHNo
YXBlIG9mIG9uZS4gcHVzaHdhcmQgZXhhbXBsZTogbm8ga2V5IGF0IGFsbCwgbm90
IGV2ZW4gdGhlIHNoYXBlIG9mIG9uZS4gcHVzaHdhcmQgZXhhbXBsZTogbm8ga2V5
IGF0IGFsbCwgbm90IGV2ZW4gdGhlIHNoYXBlIG9mIG9uZS4gcHVzaHdhcmQgZXhh
bXBsZTogbm8ga2V5IGF0IGFsbCwgbm90IGV2ZW4gdGhlIHNoYXBlIG9mIG9uZS4g
-----END PRIVATE KEY-----`,
			`-----BEGIN PR¦IVATE KEY-----
...
-----END PRIVATE KEY-----`,
		},
	}, {
		Type:   "openssh_private_key",
		Name:   "OpenSSH private key",
		Class:  Generic,
		Regexp: `-----BEGIN OPENSSH PRIVATE KEY-----[0-9A-Za-z+/=\\\s]+-----END OPENSSH PRIVATE KEY-----`,
		Start:  `\A|[^-]`,
		End:    `[^-]|\z`,
		Check:  opensshKeyBlock,
		Hits: []string{
			`# deploy key
-----BEGIN OP¦ENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAG3NzaC1l
ZDI1NTE5cHVzaHdhcmQgZXhhbXBsZQAAAIdwdXNod2FyZCBleGFtcGxlOiB0aGlz
IG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBhIGtleSBhbmQgb3BlbnMgbm8gZG9vci4g
SXQgd2FzIHdyaXR0ZW4gYnkgaGFuZCBmb3IgYSB0ZXN0LCBhbmQgZXZlcnkgYnl0
ZSBvZiBpdCBzYXlzIHNvLiA=
-----END OPENSSH PRIVATE KEY-----
`,
			`{"key": "-----BEGIN OP¦ENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAHnNzaC1l\nZDI1NTE5bWFkZSB1cCBieSBwdXNod2FyZAAAAIptYWRlIHVwIGJ5IHB1c2h3YXJk\nOiB0aGlzIG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBhIGtleSBhbmQgb3BlbnMgbm8g\nZG9vci4gSXQgd2FzIHdyaXR0ZW4gYnkgaGFuZCBmb3IgYSB0ZXN0LCBhbmQgZXZl\ncnkgYnl0ZSBvZiBpdCBzYXlzIHNvLiA=\n-----END OPENSSH PRIVATE KEY-----\n"}`,
		},
		Misses: []string{
			`-----BEGIN OP¦ENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAG3NzaC1l
-----END OPENSSH PRIVATE KEY-----`,
			`-----BEGIN OP¦ENSSH PRIVATE KEY-----
cHVzaHdhcmQgZXhhbXBsZTogbm8ga2V5IGF0IGFsbCwgbm90IGV2ZW4gdGhlIHNo
YXBlIG9mIG9uZS4gcHVzaHdhcmQgZXhhbXBsZTogbm8ga2V5IGF0IGFsbCwgbm90
IGV2ZW4gdGhlIHNoYXBlIG9mIG9uZS4gcHVzaHdhcmQgZXhhbXBsZTogbm8ga2V5
IGF0IGFsbCwgbm90IGV2ZW4gdGhlIHNoYXBlIG9mIG9uZS4gcHVzaHdhcmQgZXhh
bXBsZTogbm8ga2V5IGF0IGFsbCwgbm90IGV2ZW4gdGhlIHNoYXBlIG9mIG9uZS4g
-----END OPENSSH PRIVATE KEY-----`,
			`-----BEGIN OP¦ENSSH PRIVATE KEY-----
...
-----END OPENSSH PRIVATE KEY-----`,
		},
	}, {
		Type:   "pgp_private_key",
		Name:   "PGP private key",
		Class:  Generic,
		Regexp: `-----BEGIN PGP PRIVATE KEY BLOCK-----(?:[^-]|-[^-])+-----END PGP PRIVATE KEY BLOCK-----`,
		Start:  `\A|[^-]`,
		End:    `[^-]|\z`,
		Check:  pgpKeyBlock,
		Hits: []string{
			`-----BEGIN PG¦P PRIVATE KEY BLOCK-----
Comment: not a real key

cHVzaHdhcmQgZXhhbXBsZTogdGhpcyBvbmx5IGhhcyB0aGUgc2hhcGUgb2YgYSBr
ZXkgYW5kIG9wZW5zIG5vIGRvb3IuIEl0IHdhcyB3cml0dGVuIGJ5IGhhbmQgZm9y
IGEgdGVzdCwgYW5kIG5vdGhpbmcgd2FzIGV2ZXIgc2lnbmVkIHdpdGggaXQuIHB1
c2h3YXJkIGV4YW1wbGU6IHRoaXMgb25seSBoYXMgdGhlIHNoYXBlIG9mIGEga2V5
IGFuZCBvcGVucyBubyBkb29yLiBJdCB3YXMgd3JpdHRlbiBieSBoYW5kIGZvciBh
IHRlc3QsIGFuZCBub3RoaW5nIHdhcyBldmVyIHNpZ25lZCB3aXRoIGl0LiBwdXNo
d2FyZCBleGFtcGxlOiB0aGlzIG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBhIGtleSBh
bmQgb3BlbnMgbm8gZG9vci4gSXQgd2FzIHdyaXR0ZW4gYnkgaGFuZCBmb3IgYSB0
ZXN0LCBhbmQgbm90aGluZyB3YXMgZXZlciBzaWduZWQgd2l0aCBpdC4g
=v4Vn
-----END PGP PRIVATE KEY BLOCK-----`,
			`see below
-----BEGIN PG¦P PRIVATE KEY BLOCK-----
Version: GnuPG v2.4 (GNU/Linux)

bWFkZSB1cCBieSBwdXNod2FyZDogdGhpcyBvbmx5IGhhcyB0aGUgc2hhcGUgb2Yg
YSBrZXkgYW5kIG9wZW5zIG5vIGRvb3IuIEl0IHdhcyB3cml0dGVuIGJ5IGhhbmQg
Zm9yIGEgdGVzdCwgYW5kIG5vdGhpbmcgd2FzIGV2ZXIgc2lnbmVkIHdpdGggaXQu
IG1hZGUgdXAgYnkgcHVzaHdhcmQ6IHRoaXMgb25seSBoYXMgdGhlIHNoYXBlIG9m
IGEga2V5IGFuZCBvcGVucyBubyBkb29yLiBJdCB3YXMgd3JpdHRlbiBieSBoYW5k
IGZvciBhIHRlc3QsIGFuZCBub3RoaW5nIHdhcyBldmVyIHNpZ25lZCB3aXRoIGl0
LiBtYWRlIHVwIGJ5IHB1c2h3YXJkOiB0aGlzIG9ubHkgaGFzIHRoZSBzaGFwZSBv
ZiBhIGtleSBhbmQgb3BlbnMgbm8gZG9vci4gSXQgd2FzIHdyaXR0ZW4gYnkgaGFu
ZCBmb3IgYSB0ZXN0LCBhbmQgbm90aGluZyB3YXMgZXZlciBzaWduZWQgd2l0aCBp
dC4g
=JJeH
-----END PGP PRIVATE KEY BLOCK-----
`,
		},
		Misses: []string{
			`-----BEGIN PG¦P PRIVATE KEY BLOCK-----
Comment: not a real key

cHVzaHdhcmQgZXhhbXBsZTogdGhpcyBvbmx5IGhhcyB0aGUgc2hhcGUgb2YgYSBr
ZXkgYW5kIG9wZW5zIG5vIGRvb3IuIEl0IHdhcyB3cml0dGVuIGJ5IGhhbmQgZm9y
IGEgdGVzdCwgYW5kIG5vdGhpbmcgd2FzIGV2ZXIgc2lnbmVkIHdpdGggaXQuIHB1
c2h3YXJkIGV4YW1wbGU6IHRoaXMgb25seSBoYXMgdGhlIHNoYXBlIG9mIGEga2V5
IGFuZCBvcGVucyBubyBkb29yLiBJdCB3YXMgd3JpdHRlbiBieSBoYW5kIGZvciBh
IHRlc3QsIGFuZCBub3RoaW5nIHdhcyBldmVyIHNpZ25lZCB3aXRoIGl0LiBwdXNo
d2FyZCBleGFtcGxlOiB0aGlzIG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBhIGtleSBh
bmQgb3BlbnMgbm8gZG9vci4gSXQgd2FzIHdyaXR0ZW4gYnkgaGFuZCBmb3IgYSB0
ZXN0LCBhbmQgbm90aGluZyB3YXMgZXZlciBzaWduZWQgd2l0aCBpdC4g
=v4Vm
-----END PGP PRIVATE KEY BLOCK-----`,
			`-----BEGIN PG¦P PRIVATE KEY BLOCK-----
...
-----END PGP PRIVATE KEY BLOCK-----`,
		},
	}, {
		// Not encrypted; the MAC has 20 bytes in version 2 of the file and 32 in version 3.
		Type:   "putty_private_key",
		Name:   "PuTTY private key",
		Class:  Generic,
		Source: "https://tartarus.org/~simon/putty-snapshots/htmldoc/AppendixC.html",
		Regexp: `PuTTY-User-Key-File-[23]: [0-9a-z@.-]{4,40}\r?\nEncryption: none\r?\nComment: [^\r\n]{0,200}\r?\nPublic-Lines: [0-9]{1,3}\r?\n[0-9A-Za-z+/=\r\n]+Private-Lines: [0-9]{1,3}\r?\n[0-9A-Za-z+/=\r\n]+Private-MAC: [0-9a-f]{40,64}`,
		Hits: []string{
			`PuTTY-¦User-Key-File-2: ssh-rsa
Encryption: none
Comment: not-a-real-key
Public-Lines: 5
cHVzaHdhcmQgZXhhbXBsZTogdGhpcyBpcyBubyBrZXkgYXQgYWxsLCBpdCBvbmx5
IGhhcyB0aGUgc2hhcGUgb2Ygb25lIGFuZCBvcGVucyBubyBkb29yIGFueXdoZXJl
LiBwdXNod2FyZCBleGFtcGxlOiB0aGlzIGlzIG5vIGtleSBhdCBhbGwsIGl0IG9u
bHkgaGFzIHRoZSBzaGFwZSBvZiBvbmUgYW5kIG9wZW5zIG5vIGRvb3IgYW55d2hl
cmUuIA==
Private-Lines: 4
cHVzaHdhcmQgZXhhbXBsZTogbmVpdGhlciBpcyB0aGlzOyBpdCB3YXMgd3JpdHRl
biBieSBoYW5kIGZvciBhIHRlc3Qgb2YgcGF0dGVybnMuIHB1c2h3YXJkIGV4YW1w
bGU6IG5laXRoZXIgaXMgdGhpczsgaXQgd2FzIHdyaXR0ZW4gYnkgaGFuZCBmb3Ig
YSB0ZXN0IG9mIHBhdHRlcm5zLiA=
Private-MAC: 5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe`,
			`see:
PuTTY-¦User-Key-File-3: ssh-rsa
Encryption: none
Comment: not-a-real-key
Public-Lines: 5
bWFkZSB1cCBieSBwdXNod2FyZDogdGhpcyBpcyBubyBrZXkgYXQgYWxsLCBpdCBv
bmx5IGhhcyB0aGUgc2hhcGUgb2Ygb25lIGFuZCBvcGVucyBubyBkb29yIGFueXdo
ZXJlLiBtYWRlIHVwIGJ5IHB1c2h3YXJkOiB0aGlzIGlzIG5vIGtleSBhdCBhbGws
IGl0IG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBvbmUgYW5kIG9wZW5zIG5vIGRvb3Ig
YW55d2hlcmUuIA==
Private-Lines: 4
bWFkZSB1cCBieSBwdXNod2FyZDogbmVpdGhlciBpcyB0aGlzOyBpdCB3YXMgd3Jp
dHRlbiBieSBoYW5kIGZvciBhIHRlc3Qgb2YgcGF0dGVybnMuIG1hZGUgdXAgYnkg
cHVzaHdhcmQ6IG5laXRoZXIgaXMgdGhpczsgaXQgd2FzIHdyaXR0ZW4gYnkgaGFu
ZCBmb3IgYSB0ZXN0IG9mIHBhdHRlcm5zLiA=
Private-MAC: 5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf
`,
		},
		Misses: []string{
			`PuTTY-¦User-Key-File-2: ssh-rsa
Encryption: aes256-cbc
Comment: not-a-real-key
Public-Lines: 5
cHVzaHdhcmQgZXhhbXBsZTogdGhpcyBpcyBubyBrZXkgYXQgYWxsLCBpdCBvbmx5
IGhhcyB0aGUgc2hhcGUgb2Ygb25lIGFuZCBvcGVucyBubyBkb29yIGFueXdoZXJl
LiBwdXNod2FyZCBleGFtcGxlOiB0aGlzIGlzIG5vIGtleSBhdCBhbGwsIGl0IG9u
bHkgaGFzIHRoZSBzaGFwZSBvZiBvbmUgYW5kIG9wZW5zIG5vIGRvb3IgYW55d2hl
cmUuIA==
Private-Lines: 4
cHVzaHdhcmQgZXhhbXBsZTogbmVpdGhlciBpcyB0aGlzOyBpdCB3YXMgd3JpdHRl
biBieSBoYW5kIGZvciBhIHRlc3Qgb2YgcGF0dGVybnMuIHB1c2h3YXJkIGV4YW1w
bGU6IG5laXRoZXIgaXMgdGhpczsgaXQgd2FzIHdyaXR0ZW4gYnkgaGFuZCBmb3Ig
YSB0ZXN0IG9mIHBhdHRlcm5zLiA=
Private-MAC: 5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe`,
			`PuTTY-¦User-Key-File-2: ssh-rsa
Encryption: none
Comment: not-a-real-key
Public-Lines: 5
cHVzaHdhcmQgZXhhbXBsZTogdGhpcyBpcyBubyBrZXkgYXQgYWxsLCBpdCBvbmx5
IGhhcyB0aGUgc2hhcGUgb2Ygb25lIGFuZCBvcGVucyBubyBkb29yIGFueXdoZXJl
LiBwdXNod2FyZCBleGFtcGxlOiB0aGlzIGlzIG5vIGtleSBhdCBhbGwsIGl0IG9u
bHkgaGFzIHRoZSBzaGFwZSBvZiBvbmUgYW5kIG9wZW5zIG5vIGRvb3IgYW55d2hl
cmUuIA==
Private-Lines: 4
cHVzaHdhcmQgZXhhbXBsZTogbmVpdGhlciBpcyB0aGlzOyBpdCB3YXMgd3JpdHRl
biBieSBoYW5kIGZvciBhIHRlc3Qgb2YgcGF0dGVybnMuIHB1c2h3YXJkIGV4YW1w
bGU6IG5laXRoZXIgaXMgdGhpczsgaXQgd2FzIHdyaXR0ZW4gYnkgaGFuZCBmb3Ig
YSB0ZXN0IG9mIHBhdHRlcm5zLiA=
`,
		},
	}}, genericHeaders),
}
