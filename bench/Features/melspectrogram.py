# The other side of the log-mel comparison: torchaudio's mel spectrogram, without the logarithm, one clip per call, one thread.
# Computes as many clips as each line it reads says, and answers with the seconds of processor time they took.
import sys
import time

import torch
import torchaudio

torch.set_num_threads(1)
torch.manual_seed(1)
transform = torchaudio.transforms.MelSpectrogram(
    22050, n_fft=2048, hop_length=1024, n_mels=128, norm="slaney", mel_scale="slaney")
clip = torch.randn(661500)

for line in sys.stdin:
    clock = time.process_time()
    for _ in range(int(line)):
        transform(clip)
    print(time.process_time() - clock, flush=True)
