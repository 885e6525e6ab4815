package org.qiao.consortium.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTests {

    private static String name(String sent) {
        return FileName.of(sent, FileType.PDF).text();
    }

    @Test
    void keepsWhatPeopleWroteWithoutFoldersAndWhatCannotBeSeen() {
        assertThat(name("C:\\资料\\岗位“说明”\"1\".pdf")).isEqualTo("岗位“说明”\"1\".pdf");
        assertThat(name("../../etc/说明.pdf")).isEqualTo("说明.pdf");
        assertThat(name("说明\r\nSet-Cookie: x.pdf")).isEqualTo("说明 Set-Cookie: x.pdf");
        assertThat(name("说明\u202Efdp.pdf")).isEqualTo("说明 fdp.pdf");
    }

    @Test
    void aCameraSendsNoSuffixOrNoNameAtAll() {
        assertThat(FileName.of("image", FileType.JPEG).text()).isEqualTo("image.jpg");
        assertThat(FileName.of("", FileType.PNG).text()).isEqualTo("附件.png");
        assertThat(FileName.of("IMG_1.JPEG", FileType.JPEG).text()).isEqualTo("IMG_1.JPEG");
        assertThat(name("第1.2版说明")).isEqualTo("第1.2版说明.pdf");
    }

    @Test
    void longNamesAreCutBeforeTheSuffix() {
        assertThat(name("长".repeat(200) + ".pdf")).hasSize(120).endsWith("长.pdf");
    }
}
