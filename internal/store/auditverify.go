package store

import (
	"context"
	"fmt"
	"time"
)

// AuditFault is the first line of the audit log that is not as it was written.
type AuditFault struct {
	Lane int64     `json:"lane"`
	Seq  int64     `json:"seq"`
	ID   int64     `json:"id,omitempty"` // of the row there is; 0: there is none
	Time time.Time `json:"time,omitzero"`
	Why  string    `json:"why"`
}

func (f AuditFault) Error() string {
	return fmt.Sprintf("line %d of lane %d: %s", f.Seq, f.Lane, f.Why)
}

// AuditFound is what VerifyAudit has looked at.
type AuditFound struct {
	Lines int         `json:"lines"`
	Lanes int         `json:"lanes"`
	Fault *AuditFault `json:"fault,omitempty"` // nil: the log is whole
}

// VerifyAudit reads the whole audit log and says whether every line stands where
// and as it was written, with none missing, added or moved. That nothing is
// missing at the end is known up to the last checkpoint; those must have been
// read before. It may run while a server writes.
func (in *Inspection) VerifyAudit(ctx context.Context, key []byte, checkpoints []Checkpoint) (AuditFound, error) {
	v := &auditVerifier{key: key, must: map[[2]int64]Sum{}, reach: map[int64]int64{}}
	for _, c := range checkpoints {
		for _, l := range c.Lanes {
			v.must[[2]int64{l.Lane, l.Seq}] = l.MAC
			v.reach[l.Lane] = max(v.reach[l.Lane], l.Seq)
		}
	}
	// One statement sees one moment.
	err := in.each(ctx, `SELECT `+auditLineColumns+` FROM audit_events ORDER BY lane, seq, id`, nil, func(row scanner) error {
		l, err := scanAuditLine(row)
		if err == nil {
			v.line(l)
		}
		return err
	})
	if err != nil {
		return AuditFound{}, failed("read audit log", err)
	}
	v.end()
	return v.found, nil
}

// auditVerifier follows the lanes, one after the other.
type auditVerifier struct {
	key   []byte
	must  map[[2]int64]Sum // by checkpoint: lane and seq
	reach map[int64]int64  // by checkpoint: lane to the last seq
	last  *link            // nil before the first line
	found AuditFound
}

func (v *auditVerifier) line(l auditLine) {
	v.found.Lines++
	if v.last == nil || v.last.lane != l.lane {
		v.endLane()
		v.found.Lanes++
		v.last = &link{lane: l.lane}
	}
	why := v.wrong(l)
	if why != "" {
		seq := l.seq
		if seq > v.last.seq+1 {
			seq = v.last.seq + 1
		}
		v.fault(AuditFault{Lane: l.lane, Seq: seq, ID: l.id, Time: time.UnixMicro(l.at).UTC(), Why: why})
	}
	v.last = &link{lane: l.lane, seq: max(l.seq, 0), id: l.id, mac: l.mac}
}

// wrong says what is wrong with a line, "" when nothing is.
func (v *auditVerifier) wrong(l auditLine) string {
	mark, marked := v.must[[2]int64{l.lane, l.seq}]
	switch {
	case l.seq <= 0:
		return "a line that is not in the chain"
	case l.seq <= v.last.seq:
		return "a second line in the place of another"
	case l.seq > v.last.seq+1:
		return "lines are missing before this one"
	case !l.holds(v.key, v.last.mac):
		return "the line, or its place, is not as it was written"
	case marked && mark != Sum(l.mac):
		return "not the line that a checkpoint saw"
	}
	return ""
}

// endLane says whether the lane that ends here reaches as far as it did.
func (v *auditVerifier) endLane() {
	if v.last == nil {
		return
	}
	v.missing(v.last.lane, v.last.seq)
	delete(v.reach, v.last.lane)
}

func (v *auditVerifier) missing(lane, seq int64) {
	if reach := v.reach[lane]; reach > seq {
		v.fault(AuditFault{Lane: lane, Seq: seq + 1, Why: fmt.Sprintf("the end is missing: a checkpoint saw line %d", reach)})
	}
}

// end looks for whole lanes that are missing.
func (v *auditVerifier) end() {
	v.endLane()
	for lane := range v.reach {
		v.missing(lane, 0)
	}
}

// fault keeps the first.
func (v *auditVerifier) fault(f AuditFault) {
	if v.found.Fault == nil {
		v.found.Fault = &f
	}
}

// EachAuditEvent gives every line to tell, oldest first.
func (in *Inspection) EachAuditEvent(ctx context.Context, tell func(AuditEvent) error) error {
	err := in.each(ctx, `SELECT `+auditColumns+` FROM audit_events ORDER BY id`, nil, func(row scanner) error {
		e, err := scanAuditEvent(row)
		if err == nil {
			err = tell(e)
		}
		return err
	})
	return failed("read audit log", err)
}
