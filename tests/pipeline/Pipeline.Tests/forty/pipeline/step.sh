# Writes the digest of a param and of all inputs without their empty lines: trivial work whose result can be recomputed.
# usage: step.sh PARAM FILE...
echo "$STAGE" >> "$STAGE_ROOT/executed.txt"
value=$1
shift
{ echo "$value"; cat "$@" | grep -v '^$'; } > merged.txt
echo half > "$OUT_out"
sleep "$(cat "$STAGE_ROOT/slow/$STAGE" 2>/dev/null || echo 0)"
sha256sum < merged.txt > "$OUT_out"
