//go:build amd64 && !purego

#include "textflag.h"

// Masks: Tok at 0, Wide at 512, Sep at 1024.
// Sets of a byte (see nibbles): tok 0x9F, wide any, sep 0x90.

// func classify512(p *byte, blocks int, m *Masks, nibbles *[32]byte)
TEXT ·classify512(SB), NOSPLIT, $0-32
	MOVQ p+0(FP), SI
	MOVQ blocks+8(FP), CX
	MOVQ m+16(FP), DI
	MOVQ nibbles+24(FP), DX
	VBROADCASTI32X4 (DX), Z10   // by low nibble
	VBROADCASTI32X4 16(DX), Z11 // by high nibble
	MOVL $0x0F, AX
	VPBROADCASTB AX, Z12
	MOVL $0x9F, AX
	VPBROADCASTB AX, Z13
	MOVL $0x90, AX
	VPBROADCASTB AX, Z14
loop:
	VMOVDQU64 (SI), Z0
	VPSRLW $4, Z0, Z1
	VPANDQ Z12, Z0, Z0
	VPANDQ Z12, Z1, Z1
	VPSHUFB Z0, Z10, Z0
	VPSHUFB Z1, Z11, Z1
	VPANDQ Z1, Z0, Z0
	VPTESTMB Z13, Z0, K1
	VPTESTMB Z0, Z0, K2
	VPTESTMB Z14, Z0, K3
	KMOVQ K1, (DI)
	KMOVQ K2, 512(DI)
	KMOVQ K3, 1024(DI)
	ADDQ $64, SI
	ADDQ $8, DI
	DECQ CX
	JNZ loop
	VZEROUPPER
	RET

// NONZERO: bit i of dst tells whether byte i of (a, b) & set is not zero.
#define NONZERO(set, dst) \
	VPAND set, Y0, Y2       \
	VPAND set, Y1, Y3       \
	VPCMPEQB Y15, Y2, Y2    \
	VPCMPEQB Y15, Y3, Y3    \
	VPMOVMSKB Y2, AX        \
	VPMOVMSKB Y3, BX        \
	SHLQ $32, BX            \
	ORQ BX, AX              \
	NOTQ AX                 \
	MOVQ AX, dst

// func classify256(p *byte, blocks int, m *Masks, nibbles *[32]byte)
TEXT ·classify256(SB), NOSPLIT, $0-32
	MOVQ p+0(FP), SI
	MOVQ blocks+8(FP), CX
	MOVQ m+16(FP), DI
	MOVQ nibbles+24(FP), DX
	VBROADCASTI128 (DX), Y10
	VBROADCASTI128 16(DX), Y11
	MOVL $0x0F, AX
	VMOVQ AX, X12
	VPBROADCASTB X12, Y12
	MOVL $0x9F, AX
	VMOVQ AX, X13
	VPBROADCASTB X13, Y13
	MOVL $0x90, AX
	VMOVQ AX, X14
	VPBROADCASTB X14, Y14
	VPCMPEQB Y9, Y9, Y9
	VPXOR Y15, Y15, Y15
loop2:
	VMOVDQU (SI), Y0
	VMOVDQU 32(SI), Y1
	VPSRLW $4, Y0, Y2
	VPSRLW $4, Y1, Y3
	VPAND Y12, Y0, Y0
	VPAND Y12, Y1, Y1
	VPAND Y12, Y2, Y2
	VPAND Y12, Y3, Y3
	VPSHUFB Y0, Y10, Y0
	VPSHUFB Y1, Y10, Y1
	VPSHUFB Y2, Y11, Y2
	VPSHUFB Y3, Y11, Y3
	VPAND Y2, Y0, Y0
	VPAND Y3, Y1, Y1
	NONZERO(Y13, 0(DI))
	NONZERO(Y9, 512(DI))
	NONZERO(Y14, 1024(DI))
	ADDQ $64, SI
	ADDQ $8, DI
	DECQ CX
	JNZ loop2
	VZEROUPPER
	RET

// BUCKETS: out = the buckets of eight that the folded bytes in Z0 to Z3 all fit.
#define BUCKETS(t0, t1, t2, t3, out, x, y, z) \
	VPERMB t0, Z0, out           \
	VPERMB t1, Z1, x             \
	VPERMB t2, Z2, y             \
	VPERMB t3, Z3, z             \
	VPANDQ x, out, out           \
	VPTERNLOGQ $0x80, z, y, out

// HOT: notes in hot which of the eight blocks from BX on have any places.
#define HOT(at, hot) \
	VMOVDQU64 (at)(BX*8), Z0 \
	VPTESTMQ Z0, Z0, K1      \
	KMOVB K1, AX             \
	SHLXQ BX, AX, AX         \
	ORQ AX, hot

// func find512(p *byte, from, to int, first, second *Places, tab *[512]byte, narrow *[256]byte, folding uint64)
// Sixteen buckets of the first set and eight of the second, four positions each,
// all tables of 64 bytes looked up by folded byte. Places: At at 0, Hot at 512.
TEXT ·find512(SB), NOSPLIT, $0-64
	MOVQ p+0(FP), SI
	MOVQ from+8(FP), BX
	MOVQ to+16(FP), CX
	MOVQ first+24(FP), DI
	MOVQ second+32(FP), R8
	MOVQ tab+40(FP), DX
	VMOVDQU64 0(DX), Z16
	VMOVDQU64 64(DX), Z17
	VMOVDQU64 128(DX), Z18
	VMOVDQU64 192(DX), Z19
	VMOVDQU64 256(DX), Z20
	VMOVDQU64 320(DX), Z21
	VMOVDQU64 384(DX), Z22
	VMOVDQU64 448(DX), Z23
	MOVQ narrow+48(FP), DX
	VMOVDQU64 0(DX), Z24
	VMOVDQU64 64(DX), Z25
	VMOVDQU64 128(DX), Z26
	VMOVDQU64 192(DX), Z27
	VPBROADCASTQ folding+56(FP), Z31
loop3:
	PREFETCHT0 2048(SI) // a file's first bytes come from memory, and few files are long
	VMOVDQU64 (SI), Z0
	VMOVDQU64 1(SI), Z1
	VMOVDQU64 2(SI), Z2
	VMOVDQU64 3(SI), Z3
	VGF2P8AFFINEQB $0, Z31, Z0, Z0
	VGF2P8AFFINEQB $0, Z31, Z1, Z1
	VGF2P8AFFINEQB $0, Z31, Z2, Z2
	VGF2P8AFFINEQB $0, Z31, Z3, Z3
	BUCKETS(Z16, Z17, Z18, Z19, Z4, Z5, Z6, Z7)
	BUCKETS(Z20, Z21, Z22, Z23, Z8, Z9, Z10, Z11)
	BUCKETS(Z24, Z25, Z26, Z27, Z12, Z13, Z14, Z15)
	VPORQ Z8, Z4, Z4
	VPTESTMB Z4, Z4, K1
	VPTESTMB Z12, Z12, K2
	KMOVQ K1, (DI)(BX*8)
	KMOVQ K2, (R8)(BX*8)
	ADDQ $64, SI
	INCQ BX
	CMPQ BX, CX
	JLT loop3
	XORQ BX, BX
	XORQ R12, R12
	XORQ R13, R13
hot3:
	HOT(DI, R12)
	HOT(R8, R13)
	ADDQ $8, BX
	CMPQ BX, CX
	JLT hot3
	BZHIQ CX, R12, R12
	BZHIQ CX, R13, R13
	MOVQ R12, 512(DI)
	MOVQ R13, 512(R8)
	VZEROUPPER
	RET

// ROWS: t = t and its neighbour n bits before, across the blocks in p, which
// hold what came before each; p becomes the same for itself.
#define ROWS(n, t, p, x, y) \
	VPSHLDQ $n, p, t, x \
	VPSLLQ $n, p, y     \
	VPANDQ x, t, t      \
	VPANDQ y, p, p

// func link512(m *Masks, r *Runs, groups int)
// Eight blocks at a time. Runs: Tok at 0, TokHot at 512, Wide at 520, WideHot
// at 1032, Before at 1040, the carried blocks' tok at 1048 and wide at 1056.
TEXT ·link512(SB), NOSPLIT, $0-24
	MOVQ m+0(FP), SI
	MOVQ r+8(FP), DI
	MOVQ groups+16(FP), CX
	VPBROADCASTQ 1048(DI), Z8
	VPBROADCASTQ 1056(DI), Z9
	XORQ BX, BX
	XORQ R12, R12
	XORQ R13, R13
loop5:
	VMOVDQU64 (SI), Z0
	VMOVDQU64 512(SI), Z4
	VALIGNQ $7, Z8, Z0, Z1
	VALIGNQ $7, Z9, Z4, Z5
	VMOVDQA64 Z0, Z8
	VMOVDQA64 Z4, Z9
	ROWS(1, Z0, Z1, Z2, Z3)
	ROWS(1, Z4, Z5, Z6, Z7)
	ROWS(2, Z0, Z1, Z2, Z3)
	ROWS(2, Z4, Z5, Z6, Z7)
	ROWS(4, Z0, Z1, Z2, Z3)
	ROWS(4, Z4, Z5, Z6, Z7)
	VPSHLDQ $8, Z1, Z0, Z2
	VPANDQ Z2, Z0, Z0 // 16 in a row
	VPSHLDQ $8, Z5, Z4, Z6
	VPSHLDQ $16, Z5, Z4, Z7
	VPTERNLOGQ $0x80, Z7, Z6, Z4 // 24 in a row
	VMOVDQU64 Z0, (DI)
	VMOVDQU64 Z4, 520(DI)
	VPTESTMQ Z0, Z0, K1
	VPTESTMQ Z4, Z4, K2
	KMOVB K1, AX
	KMOVB K2, DX
	SHLXQ BX, AX, AX
	SHLXQ BX, DX, DX
	ORQ AX, R12
	ORQ DX, R13
	ADDQ $64, SI
	ADDQ $64, DI
	ADDQ $8, BX
	DECQ CX
	JNZ loop5
	MOVQ r+8(FP), DI
	MOVQ R12, 512(DI)
	MOVQ R13, 1032(DI)
	VZEROUPPER
	RET

// LOOK: Y0 = sets of the bytes at off by their two nibbles.
#define LOOK(off, lo, hi) \
	VMOVDQU off(SI)(R9*1), Y0 \
	VPSRLW $4, Y0, Y1         \
	VPAND Y7, Y0, Y0          \
	VPAND Y7, Y1, Y1          \
	VPSHUFB Y0, lo, Y0        \
	VPSHUFB Y1, hi, Y1        \
	VPAND Y1, Y0, Y0

// func find256(p *byte, blocks int, out *uint64, tab *[128]byte)
// Eight buckets and four positions, each two tables of 16 by nibble.
TEXT ·find256(SB), NOSPLIT, $0-32
	MOVQ p+0(FP), SI
	MOVQ blocks+8(FP), CX
	MOVQ out+16(FP), DI
	MOVQ tab+24(FP), DX
	VBROADCASTI128 0(DX), Y8
	VBROADCASTI128 16(DX), Y9
	VBROADCASTI128 32(DX), Y10
	VBROADCASTI128 48(DX), Y11
	VBROADCASTI128 64(DX), Y12
	VBROADCASTI128 80(DX), Y13
	VBROADCASTI128 96(DX), Y14
	VBROADCASTI128 112(DX), Y15
	MOVL $0x0F, AX
	VMOVQ AX, X7
	VPBROADCASTB X7, Y7
	VPXOR Y6, Y6, Y6
loop4:
	XORQ R8, R8
	XORQ R9, R9
half:
	LOOK(0, Y8, Y9)
	VMOVDQA Y0, Y5
	LOOK(1, Y10, Y11)
	VPAND Y0, Y5, Y5
	LOOK(2, Y12, Y13)
	VPAND Y0, Y5, Y5
	LOOK(3, Y14, Y15)
	VPAND Y0, Y5, Y5
	VPCMPEQB Y6, Y5, Y5
	VPMOVMSKB Y5, AX
	NOTL AX
	TESTQ R9, R9
	JNZ second
	MOVQ AX, R8
	MOVQ $32, R9
	JMP half
second:
	SHLQ $32, AX
	ORQ R8, AX
	MOVQ AX, (DI)
	ADDQ $64, SI
	ADDQ $8, DI
	DECQ CX
	JNZ loop4
	VZEROUPPER
	RET
