package org.kiosque.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void aFolderIsClaimedOnceAtATime() {
        Path data = folder.resolve("new").resolve("data");
        assertThat(FolderLock.isTaken(data)).isFalse();
        try (var lock = FolderLock.take(data).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(FolderLock.isTaken(data)).isTrue();
            assertThat(FolderLock.take(data)).isEmpty();
            assertThat(FolderLock.isTaken(data)).isTrue();
        }
        assertThat(FolderLock.isTaken(data)).isFalse();
        FolderLock.take(data).orElseThrow().close();
    }

    @Test
    void lookingLeavesNoTrace() {
        assertThat(FolderLock.isTaken(folder)).isFalse();
        assertThat(folder).isEmptyDirectory();
    }
}
