// What runs inside signal handlers: plain C that calls only what signal-safety(7) allows. The state is the caller's.

#ifndef BO_CNCURSES_RESCUE_H
#define BO_CNCURSES_RESCUE_H

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

/// All that is needed to leave the terminal as it was, prepared while the world was still whole.
struct bo_rescue {
    /// The terminal's output and input; output is -1 while there is nothing to restore.
    int output;
    int input;
    /// The memory file that stands in for standard error, and the real standard error; -1 when they are the same.
    int captured;
    int errors;
    /// The modes of the line before Bo, and the bytes that undo Bo's own.
    struct termios modes;
    size_t length;
    char farewell[1024];
    /// One bit for each signal that came and was not yet taken, and the event file that wakes the loop.
    uint64_t pending;
    int alarm;
};

// In sys/mman.h only with the right feature macros.
extern int memfd_create(const char *name, unsigned int flags);

/// A file that lives in memory only, and is closed by exec (1: MFD_CLOEXEC).
static inline int bo_memory_file(void) { return memfd_create("bo", 1); }

/// The same file under another number, 3 or higher, closed by exec.
static inline int bo_duplicate(int file) { return fcntl(file, F_DUPFD_CLOEXEC, 3); }

/// Makes another number mean the same file, whatever it meant before.
static inline void bo_redirect(int file, int number) {
    while (dup2(file, number) < 0 && errno == EINTR) {}
}

/// close(2), where a method of the same name hides it.
static inline void bo_close(int file) { close(file); }

/// The system's word for the newest error.
static inline const char *bo_error_text(void) { return strerror(errno); }
static inline int bo_was_interrupted(void) { return errno == EINTR || errno == EAGAIN; }

/// A file that counts: readable while its count is not zero; reading sets it to zero.
static inline int bo_event_file(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

static inline void bo_event_add(int file) {
    uint64_t one = 1;
    ssize_t ignored = write(file, &one, sizeof one);
    (void)ignored;
}

static inline void bo_event_clear(int file) {
    uint64_t count;
    ssize_t ignored = read(file, &count, sizeof count);
    (void)ignored;
}

static inline void bo_write_all(int file, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(file, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

/// Writes what went to standard error meanwhile, the newest 64 KiB of it, without anything that a terminal could obey.
static inline void bo_replay_errors(struct bo_rescue *rescue) {
    if (rescue->captured < 0) return;
    off_t end = lseek(rescue->captured, 0, SEEK_END);
    off_t at = end > 65536 ? end - 65536 : 0;
    char bytes[512];
    while (at < end) {
        ssize_t count = pread(rescue->captured, bytes, sizeof bytes, at);
        if (count <= 0) break;
        at += count;
        for (ssize_t i = 0; i < count; i++) {
            unsigned char byte = (unsigned char)bytes[i];
            unsigned char before = i > 0 ? (unsigned char)bytes[i - 1] : 0;
            if ((byte < 0x20 && byte != '\n') || byte == 0x7F) bytes[i] = ' ';
            if (before == 0xC2 && byte >= 0x80 && byte < 0xA0) bytes[i - 1] = bytes[i] = ' ';
        }
        bo_write_all(rescue->errors, bytes, (size_t)count);
    }
    dup2(rescue->errors, STDERR_FILENO);
}

/// Leaves the terminal as it was. Does nothing the second time.
static inline void bo_rescue_terminal(struct bo_rescue *rescue) {
    int output = __atomic_exchange_n(&rescue->output, -1, __ATOMIC_SEQ_CST);
    if (output < 0) return;
    bo_write_all(output, rescue->farewell, rescue->length);
    tcsetattr(rescue->input, TCSANOW, &rescue->modes);
    bo_replay_errors(rescue);
}

/// The last thing that runs after a crash: the terminal is restored, then the signal does what it does by default.
static inline void bo_crash(struct bo_rescue *rescue, int number) {
    bo_rescue_terminal(rescue);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_DFL;
    sigaction(number, &action, NULL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    pthread_sigmask(SIG_UNBLOCK, &only, NULL);
    raise(number);
    _exit(128 + number);
}

/// Remembers that a signal came and wakes the loop.
static inline void bo_remember(struct bo_rescue *rescue, int number) {
    int error = errno;
    // As the kernel does: to continue takes back a stop that has not been heeded yet, and the other way round.
    if (number == SIGCONT) __atomic_fetch_and(&rescue->pending, ~(UINT64_C(1) << SIGTSTP), __ATOMIC_SEQ_CST);
    if (number == SIGTSTP) __atomic_fetch_and(&rescue->pending, ~(UINT64_C(1) << SIGCONT), __ATOMIC_SEQ_CST);
    __atomic_fetch_or(&rescue->pending, UINT64_C(1) << number, __ATOMIC_SEQ_CST);
    bo_event_add(rescue->alarm);
    errno = error;
}

/// The signals that came since the last call, one bit each.
static inline uint64_t bo_take_signals(struct bo_rescue *rescue) {
    return __atomic_exchange_n(&rescue->pending, 0, __ATOMIC_SEQ_CST);
}

/// Sets a handler; on the alternate stack, with every other signal held back, when the signal means a crash.
static inline void bo_handle(int number, void (*handler)(int), int is_crash) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    if (is_crash) {
        action.sa_flags = SA_ONSTACK;
        sigfillset(&action.sa_mask);
    } else {
        action.sa_flags = SA_RESTART;
        sigemptyset(&action.sa_mask);
    }
    sigaction(number, &action, NULL);
}

/// Gives a signal its default effect, or none at all.
static inline void bo_default(int number) { signal(number, SIG_DFL); }
static inline void bo_ignore(int number) { signal(number, SIG_IGN); }

/// Stops this process as the terminal's own suspend key would, and comes back when it is continued.
static inline void bo_stop_self(void) {
    struct sigaction action, before;
    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &action, &before);
    sigset_t only, mask;
    sigemptyset(&only);
    sigaddset(&only, SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &only, &mask);
    kill(0, SIGTSTP);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    sigaction(SIGTSTP, &before, NULL);
}

/// Gives the calling thread a stack of its own for crash handlers, so that also a stack overflow can be handled.
static inline int bo_alternate_stack(void *memory, size_t bytes) {
    stack_t stack;
    memset(&stack, 0, sizeof stack);
    stack.ss_sp = memory;
    stack.ss_size = bytes;
    return sigaltstack(&stack, NULL);
}

/// Milliseconds of a clock that nobody sets.
static inline int64_t bo_milliseconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/// The size of a terminal in cells; 0 where it does not say.
static inline int bo_terminal_size(int file, int *columns, int *rows) {
    struct winsize size;
    memset(&size, 0, sizeof size);
    int result = ioctl(file, TIOCGWINSZ, &size);
    *columns = size.ws_col;
    *rows = size.ws_row;
    return result;
}

#endif
